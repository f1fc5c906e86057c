import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connect, type TLSSocket } from 'node:tls';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import { freePort } from './program';

/** The name under which the shipped configuration serves. */
export const proxyHost = 'qadam.example.org';

/** nginx in front of a program, with a certificate of an authority of our own. */
export type Proxy = {
  port: number;
  /** Of the address without TLS. */
  plainPort: number;
  /** Sends these bytes over TLS, and answers with what came back until the end or a pause. */
  send: (bytes: string, serverName?: string) => Promise<string>;
};

const run = promisify(execFile);

/** An authority, and a certificate of it for the host: `authority.pem`, `fullchain.pem`, `privkey.pem`. */
async function makeCertificates(folder: string): Promise<void> {
  const openssl = (...args: string[]) => run('openssl', args, { cwd: folder });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  await openssl(
    'req',
    '-x509',
    ...key,
    '-keyout',
    'authority.key',
    '-out',
    'authority.pem',
    '-subj',
    '/CN=Ours',
  );
  await openssl(
    'req',
    ...key.slice(0, 5),
    '-keyout',
    'privkey.pem',
    '-out',
    'one.csr',
    '-subj',
    `/CN=${proxyHost}`,
  );
  writeFileSync(path.join(folder, 'names'), `subjectAltName=DNS:${proxyHost}`);
  await openssl(
    ...['x509', '-req', '-in', 'one.csr', '-CA', 'authority.pem', '-CAkey', 'authority.key'],
    ...['-CAcreateserial', '-days', '2', '-out', 'fullchain.pem', '-extfile', 'names'],
  );
}

/** Sends these bytes as they are, and answers with what came back until the end or a pause. */
export async function talk(socket: Socket, bytes: string): Promise<string> {
  let text = '';
  socket.on('data', (piece) => {
    text += piece;
  });
  socket.on('error', () => undefined);
  const ended = once(socket, 'close');
  socket.write(bytes);
  // Who says that this is all is answered in the end; what waits for more is not.
  await Promise.race([ended, pause(bytes.includes('Connection: close') ? 60_000 : 1_500)]);
  socket.destroy();
  return text;
}

/** Starts nginx with `deploy/nginx.conf`, in which only ports and places are changed. Ends with the test. */
export async function startNginx(nginx: string, folder: string, upstream: number): Promise<Proxy> {
  await makeCertificates(folder);
  const [port, plainPort] = [await freePort(), await freePort()];
  const site = readFileSync('deploy/nginx.conf', 'utf8')
    .replace(/^ *listen \[::\].*$/gm, '')
    .replaceAll('listen 443', `listen 127.0.0.1:${port}`)
    .replaceAll('listen 80', `listen 127.0.0.1:${plainPort}`)
    .replaceAll('/etc/ssl/qadam', folder)
    .replaceAll('/var/log/nginx', folder)
    .replace('127.0.0.1:3000', `127.0.0.1:${upstream}`);
  writeFileSync(path.join(folder, 'site.conf'), site);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ');
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}
     http { access_log off; ${places} include ${folder}/site.conf; }`,
  );
  const args = ['-p', folder, '-e', `${folder}/error.log`, '-c', `${folder}/nginx.conf`];
  const child: ChildProcess = spawn(nginx, args, { stdio: 'ignore' });
  onTestFinished(async () => {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  });
  const ca = readFileSync(path.join(folder, 'authority.pem'));
  const open = (servername: string) =>
    new Promise<TLSSocket>((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', ca, servername }, () => resolve(socket));
      socket.once('error', reject);
    });
  for (let tries = 0; ; tries += 1) {
    const socket = await open(proxyHost).catch((error: unknown) => {
      if (tries > 100 || child.exitCode !== null) throw error;
    });
    socket?.destroy();
    if (socket) break;
    await pause(50);
  }
  return {
    port,
    plainPort,
    send: async (bytes, serverName = proxyHost) => talk(await open(serverName), bytes),
  };
}
