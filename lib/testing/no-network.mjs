/**
 * Preloaded into a program (`NODE_OPTIONS`): lets it reach nothing but this machine, and writes each
 * other host that it asked for into the file that `QADAM_TEST_HOSTS` names.
 */
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

const here = /^(localhost|127(\.\d+){3}|::1)$/;
const connect = Socket.prototype.connect;

/** @this {Socket} @param {any[]} all what `connect` takes: options, or a port and a host, or a path */
Socket.prototype.connect = function (...all) {
  // Node's own callers hand over the arguments as one list.
  const [first, second] = Array.isArray(all[0]) ? all[0] : all;
  const options = typeof first === 'object' ? first : { port: first, host: second };
  const isPath = options.path !== undefined || Number.isNaN(Number(options.port));
  const host = typeof options.host === 'string' ? options.host : 'localhost';
  if (!isPath && !here.test(host)) {
    appendFileSync(String(process.env.QADAM_TEST_HOSTS), `${host}\n`);
    return this.destroy(new Error(`there is no network: ${host}`));
  }
  return Reflect.apply(connect, this, all);
};
