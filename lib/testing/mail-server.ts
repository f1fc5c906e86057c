import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server for tests: real SMTP, and everything it took. */
export interface MailServer {
  /** For QADAM_SMTP_URL. */
  url: string;
  /** What was taken, as it came: headers, an empty line, the body. */
  mails: { to: string[]; raw: string }[];
  /** Answers this to the next recipients, or senders, instead of taking them. */
  refuseWith: (code: number | null, other?: { words?: string; at?: 'sender' }) => void;
  /** Until it is called again with false, takes what comes and never says so. */
  stall: (isStalled: boolean) => void;
  close: () => Promise<void>;
}

/**
 * Starts one on a free port; `user` and `password` are asked for when they are given. `again`: in the place of one that was
 * closed, at its address and going on with what that took.
 */
export async function startMailServer(
  login?: { user: string; password: string },
  again?: Pick<MailServer, 'url' | 'mails'>,
): Promise<MailServer> {
  const mails: MailServer['mails'] = again?.mails ?? [];
  let refusal: { responseCode: number; words?: string; at?: 'sender' } | null = null;
  const answer = (isSender: boolean, done: (error?: Error) => void) => {
    if (refusal === null || (refusal.at === 'sender') !== isSender) done();
    else done(Object.assign(new Error(refusal.words ?? 'not here'), refusal));
  };
  let isStalled = false;
  const server = new SMTPServer({
    authOptional: !login,
    allowInsecureAuth: true,
    disabledCommands: login ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    onAuth: ({ username, password }, _session, done) => {
      const isRight = username === login?.user && password === login?.password;
      done(isRight ? null : new Error('wrong'), isRight ? { user: username } : undefined);
    },
    onMailFrom: (_address, _session, done) => answer(true, done),
    onRcptTo: (_address, _session, done) => answer(false, done),
    onData: (stream, session, done) => {
      let raw = '';
      stream.on('data', (chunk) => {
        raw += chunk;
      });
      stream.on('end', () => {
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
        if (!isStalled) done();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(again ? Number(new URL(again.url).port) : 0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const who = login ? `${login.user}:${login.password}@` : '';
  return {
    url: `smtp://${who}127.0.0.1:${port}`,
    mails,
    refuseWith: (code, other = {}) => {
      refusal = code === null ? null : { responseCode: code, ...other };
    },
    stall: (value) => {
      isStalled = value;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The value of a header of a mail as it came. */
export function headerOf(raw: string, name: string): string | undefined {
  const head = (raw.split(/\r?\n\r?\n/)[0] ?? '').replace(/\r?\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim();
}
