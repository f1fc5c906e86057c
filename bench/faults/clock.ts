import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Binaries } from '@/lib/operations/postgres/binaries';

/** Where Debian's package `libfaketime` puts it, by processor. */
const library = ['x86_64', 'aarch64']
  .map((processor) => `/usr/lib/${processor}-linux-gnu/faketime/libfaketime.so.1`)
  .find((file) => existsSync(file));

export const canJump = library !== undefined;

/**
 * A clock of their own for the program and for PostgreSQL, which this machine's other programs do not share: libfaketime
 * answers them instead of the kernel. Time that only passes (timeouts) is left alone.
 */
export class Clock {
  private readonly file: string;
  readonly env: Record<string, string>;

  constructor(private readonly folder: string) {
    this.file = path.join(folder, 'clock');
    this.jump(0);
    this.env = {
      LD_PRELOAD: library ?? '',
      FAKETIME_TIMESTAMP_FILE: this.file,
      FAKETIME_CACHE_DURATION: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    };
  }

  /** Moves it, within a second, to so many seconds before or after the machine's. */
  jump(seconds: number): void {
    writeFileSync(this.file, `${seconds < 0 ? '' : '+'}${seconds}\n`);
  }

  /** The same PostgreSQL, by this clock. */
  binaries({ folder, ...others }: Binaries): Binaries {
    const ours = path.join(this.folder, 'by-clock');
    mkdirSync(ours, { recursive: true });
    const settings = Object.entries(this.env).map(([name, value]) => `export ${name}='${value}'`);
    const script = ['#!/bin/sh', ...settings, `exec '${folder}/postgres' "$@"`, ''].join('\n');
    writeFileSync(path.join(ours, 'postgres'), script, { mode: 0o755 });
    return { folder: ours, ...others };
  }
}
