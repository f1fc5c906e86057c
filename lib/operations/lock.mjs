/**
 * One process at a time: a lock file that names its holder and is taken over when the holder is
 * gone. Plain JavaScript, because the launcher needs it before anything is installed.
 */
import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PlainError } from '../plain-error.mjs';

/** @typedef {{ pid: number, born: string, note: string }} Holder */

/** A takeover lasts milliseconds; one older than this was left by a process that died in it. */
const takeoverLimit = 5_000;

/** A Qadam that is just ending gets this long (milliseconds) to give its lock back. */
const politeness = 3_000;

/**
 * When a process was born, or '' when that cannot be told. Together with the pid it names a
 * process for good: a pid alone is given out again.
 * @param {number} pid
 */
function birth(pid) {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The command's name, in parentheses, may hold spaces: fields are counted from behind it.
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    }
    if (process.platform === 'win32') return '';
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** Whether a process with this id exists. @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * Who holds the lock, or null when nobody alive does.
 * @param {string} file @returns {Holder | null}
 */
export function lockHolder(file) {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8'));
    return isAlive(holder.pid) && holder.born === birth(holder.pid) ? holder : null;
  } catch {
    return null;
  }
}

/** @param {string} from @param {string} to */
function linkIfFree(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Takes the lock, or tells who has it. `note` is for whoever finds it held (an address, a task).
 * @param {string} file @param {string} note
 * @returns {{ release: () => void } | { holder: Holder | null }} a null holder: try again
 */
export function tryLock(file, note) {
  mkdirSync(path.dirname(file), { recursive: true });
  const own = `${file}.${process.pid}`;
  const mine = { pid: process.pid, born: birth(process.pid), note };
  // Linking a complete file into place is atomic: nobody ever reads half a lock.
  writeFileSync(own, JSON.stringify(mine));
  try {
    if (linkIfFree(own, file) || takeOver(file, own)) return { release: () => release(file) };
    return { holder: lockHolder(file) };
  } finally {
    rmSync(own, { force: true });
  }
}

/** Replaces a dead holder's lock; only one process at a time may try. */
function takeOver(/** @type {string} */ file, /** @type {string} */ own) {
  if (lockHolder(file)) return false;
  const guard = `${file}.takeover`;
  if (!linkIfFree(own, guard)) {
    const since = statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > takeoverLimit) rmSync(guard, { force: true });
    return false;
  }
  try {
    if (lockHolder(file)) return false;
    rmSync(file, { force: true });
    return linkIfFree(own, file);
  } finally {
    rmSync(guard, { force: true });
  }
}

function release(/** @type {string} */ file) {
  try {
    if (JSON.parse(readFileSync(file, 'utf8')).pid === process.pid) rmSync(file);
  } catch {
    // Already gone: the folder was removed while we ran.
  }
}

/**
 * Takes the lock of a data folder, whose note is the address that is served from it. Throws a
 * PlainError that names the address when another process has it and is not just ending.
 * @param {string} file @param {string} address @returns {Promise<() => void>} gives it back
 */
export async function lockDataFolder(file, address) {
  const until = Date.now() + politeness;
  for (;;) {
    const result = tryLock(file, address);
    if ('release' in result) return result.release;
    if (Date.now() > until) throw runsAlready(result.holder);
    await pause(100);
  }
}

/**
 * Throws the same error early, before anything is built: a build would pull the pages away from
 * under the running server.
 * @param {string} file
 */
export async function refuseIfLocked(file) {
  const until = Date.now() + politeness;
  for (;;) {
    const holder = lockHolder(file);
    if (!holder) return;
    if (Date.now() > until) throw runsAlready(holder);
    await pause(100);
  }
}

function runsAlready(/** @type {Holder | null} */ holder) {
  const where = holder ? `at ${holder.note} (process ${holder.pid})` : 'or is just starting';
  return new PlainError(
    `Qadam already runs on this data folder ${where}: use it or stop it; a second one needs its own QADAM_DATA_DIR and PORT`,
  );
}
