/**
 * Calls `onGone` when the process that started us is gone (a killed `npm start`, a closed
 * terminal), so that we do not stay behind unseen. A process started by init is left alone.
 */
export function followStarter(onGone: () => void): void {
  const starter = process.ppid;
  if (starter <= 1) return;
  const check = setInterval(() => {
    if (process.ppid === starter) return;
    clearInterval(check);
    onGone();
  }, 500);
  check.unref();
}
