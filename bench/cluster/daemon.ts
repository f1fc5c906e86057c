import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { childrenOf, tryKill } from '../processes';
import { serviceUser } from './needs';

export type DaemonOptions = {
  command: string;
  args: string[];
  env?: Record<string, string>;
  /** What it prints. */
  logFile: string;
};

/** A server of the machine's in a session of its own, which ends only when we say so. */
export class Daemon {
  private child: ChildProcess | undefined;

  constructor(private readonly options: DaemonOptions) {}

  start(): void {
    const { command, args, env, logFile } = this.options;
    const log = openSync(logFile, 'a', 0o600);
    this.child = spawn(command, args, {
      ...serviceUser(),
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
      env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', NODE_ENV: 'production', ...env },
    });
    closeSync(log);
  }

  /** The process and what it has started. */
  get processes(): number[] {
    const pid = this.child?.pid;
    return pid && this.isRunning ? [pid, ...childrenOf(pid)] : [];
  }

  get isRunning(): boolean {
    return this.child?.exitCode === null && this.child.signalCode === null;
  }

  /** Sends a signal and waits for the end. */
  async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (!child || !this.isRunning) return;
    for (const pid of this.processes) tryKill(pid, signal);
    if (this.isRunning) await once(child, 'exit');
  }
}
