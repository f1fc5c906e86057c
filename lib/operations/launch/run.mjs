/** Runs other programs for the launcher: quietly, and never leaving one behind. */
import { spawn } from 'node:child_process';
import { PlainError } from '../../plain-error.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** Hands a signal on to the programs that run, and lets the launcher end when they have. */
function passOn(/** @type {NodeJS.Signals} */ signal) {
  for (const child of running) child.kill(signal);
  process.exitCode = 130;
}

/** Only while something runs: otherwise a signal must end us at once, as it ends any program. */
function enter(/** @type {import('node:child_process').ChildProcess} */ child) {
  if (running.size === 0) for (const signal of signals) process.on(signal, passOn);
  running.add(child);
}

function leave(/** @type {import('node:child_process').ChildProcess} */ child) {
  running.delete(child);
  if (running.size === 0) for (const signal of signals) process.off(signal, passOn);
}

/**
 * @typedef {{
 *   quiet?: boolean, env?: Record<string, string | undefined>,
 *   onLine?: (line: string) => void, failure?: (output: string) => string,
 * }} RunOptions
 */

/**
 * Runs a program to its end. Quiet: its output is kept, its last line goes to `onLine`, and all
 * of it is shown only when the program fails. Otherwise it speaks for itself.
 * @param {string} command @param {string[]} args @param {RunOptions} options
 * @returns {Promise<string>} what a quiet program said
 */
export function run(command, args, { quiet = true, env = {}, onLine, failure } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...env },
    });
    enter(child);
    let output = '';
    const listen = (/** @type {Buffer} */ chunk) => {
      output += chunk;
      onLine?.(output.trimEnd().split('\n').at(-1)?.trim().slice(0, 90) ?? '');
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('error', (error) => {
      leave(child);
      reject(new PlainError(`${command} could not be started: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      leave(child);
      if (code === 0) return resolve(output);
      if (signal || process.exitCode === 130) return reject(new PlainError('stopped'));
      if (quiet && !failure) process.stderr.write(output);
      const name = [command, ...args.slice(0, 2)].map((word) => word.split('/').at(-1)).join(' ');
      reject(new PlainError(failure?.(output) ?? `${name} failed; what it said is above`));
    });
  });
}

/** Runs a package's own command with this Node. @param {string} file below node_modules */
export function runPackage(
  file,
  /** @type {string[]} */ args,
  /** @type {RunOptions} */ options = {},
) {
  return run(process.execPath, [`node_modules/${file}`, ...args], options);
}
