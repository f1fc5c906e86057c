import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from '../lock.mjs';

/** The pid in `postmaster.pid`, or null when there is none. */
function postmasterPid(folder: string): number | null {
  const file = path.join(folder, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

/** Whether that process is a PostgreSQL on this folder, and not a stranger with a reused pid. */
function servesFolder(pid: number, folder: string): boolean {
  try {
    if (process.platform === 'linux') {
      // A postmaster's working directory is its data folder.
      return realpathSync(`/proc/${pid}/cwd`) === realpathSync(folder);
    }
    const command = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes('postgres') && command.includes(folder);
  } catch {
    return false;
  }
}

async function gone(pid: number, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await pause(20);
  }
  return true;
}

/**
 * Stops a server that an earlier Qadam left behind on this folder, and removes a pid file whose
 * process is gone. Returns whether a server was stopped. Call it only while holding the data
 * folder's lock: then no living Qadam owns that server.
 */
export async function clearOrphan(folder: string): Promise<boolean> {
  const pid = postmasterPid(folder);
  if (pid === null) return false;
  const running = isAlive(pid) && servesFolder(pid, folder);
  if (running) await stopProcess(pid);
  rmSync(path.join(folder, 'postmaster.pid'), { force: true });
  return running;
}

/** Asks a postmaster to end, ever more firmly. Nothing committed is lost by any of the ways. */
export async function stopProcess(pid: number): Promise<void> {
  const ways: [NodeJS.Signals, number][] = [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ];
  for (const [signal, patience] of ways) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await gone(pid, patience)) return;
  }
}
