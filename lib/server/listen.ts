import {
  createServer,
  type RequestListener,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { Duplex } from 'node:stream';
import { PlainError } from '@/lib/plain-error.mjs';

/** WebSockets (hot reload), which the server itself forgets once they are upgraded. */
const upgraded = new Set<Duplex>();

/** Where to listen; WebSockets are only for development, others are cut at once. */
export type Place = {
  port: number;
  host: string;
  webSockets: boolean;
  /** What the settings of the two are called; PORT and HOST by themselves. */
  settings?: { port: string; host: string };
};

/** Opens the port. Throws a PlainError that says what to do when it is taken or forbidden. */
export function listen(
  handler: RequestListener,
  { port, host, webSockets, settings = { port: 'PORT', host: 'HOST' } }: Place,
): Promise<Server> {
  const server = createServer(handler);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reasons: Record<string, string> = {
        EADDRINUSE: `port ${port} is taken by another program: stop that one, or choose another port, as in ${settings.port}=${port === 65_535 ? 3000 : port + 1} npm start`,
        EACCES: `this user may not open port ${port}: choose one above 1023 with ${settings.port}`,
        EADDRNOTAVAIL: `this machine has no address ${host}: correct ${settings.host}`,
        ENOTFOUND: `the name ${host} is not known: correct ${settings.host}`,
      };
      const reason = reasons[error.code ?? ''];
      reject(reason ? new PlainError(reason) : error);
    });
    server.on('clientError', answerUnreadable);
    server.on('upgrade', (_request, socket) => {
      if (!webSockets) {
        socket.destroy();
        return;
      }
      upgraded.add(socket);
      socket.once('close', () => upgraded.delete(socket));
    });
    server.listen(port, host, () => resolve(server));
  });
}

/** What could not be read as a request has no response object: a plain line, and the connection is over. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  // Node keeps the answer that is under way here: nothing may be written into the middle of it.
  const { _httpMessage: underWay } = socket as Duplex & { _httpMessage?: ServerResponse };
  if (!socket.writable || error.code === 'ECONNRESET' || underWay?.headersSent) {
    socket.destroy(error);
    return;
  }
  const isTooLong = error.code === 'HPE_HEADER_OVERFLOW';
  const status = isTooLong ? 431 : 400;
  const text = isTooLong
    ? 'The address (or what the browser sends along with it) is too long: shorten the search, or delete the cookies of this site.\n'
    : 'This could not be read as a request: open the address again in a browser.\n';
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: text/plain; charset=utf-8',
      'X-Content-Type-Options: nosniff',
      `Content-Length: ${text.length}`,
      'Connection: close',
      '',
      text,
    ].join('\r\n'),
  );
}

/**
 * Stops listening and lets running requests end: for `patience` milliseconds, or until `hurried`
 * settles. Then what is left is cut.
 */
export async function close(
  server: Server,
  patience: number,
  hurried: Promise<void>,
): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  for (const socket of upgraded) socket.destroy();
  const limit = setTimeout(() => server.closeAllConnections(), patience);
  void hurried.then(() => server.closeAllConnections());
  await closed;
  clearTimeout(limit);
}
