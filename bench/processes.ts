import { readdirSync, readFileSync } from 'node:fs';

/** The state of a process (`Z`: it has ended and nobody has taken note) and who started it (Linux); nothing when it is gone. */
function statusOf(pid: number | string): { state?: string; parent?: number } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state = '', parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return {};
  }
}

/** The processes that a process has started. */
export function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && statusOf(name).parent === parent)
    .map(Number);
}

/** Whether a process still does anything. */
export function isRunning(pid: number): boolean {
  return !['Z', undefined].includes(statusOf(pid).state);
}

/** Sends a signal to a process that may be gone already. */
export function tryKill(pid: number, signal: NodeJS.Signals = 'SIGKILL'): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It is gone already.
  }
}
