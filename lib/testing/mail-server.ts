import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server for tests: real SMTP, and everything it took. */
export interface MailServer {
  /** For QADAM_SMTP_URL. */
  url: string;
  /** What was taken, as it came: headers, an empty line, the body. */
  mails: { to: string[]; raw: string }[];
  /** Answers this to the next recipients instead of taking them. */
  refuseWith: (code: number | null) => void;
  /** Until it is called again with false, takes what comes and never says so. */
  stall: (isStalled: boolean) => void;
  close: () => Promise<void>;
}

/** Starts one on a free port; `user` and `password` are asked for when they are given. */
export async function startMailServer(login?: {
  user: string;
  password: string;
}): Promise<MailServer> {
  const mails: MailServer['mails'] = [];
  let refusal: number | null = null;
  let isStalled = false;
  const server = new SMTPServer({
    authOptional: !login,
    allowInsecureAuth: true,
    disabledCommands: login ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    onAuth: ({ username, password }, _session, done) => {
      const isRight = username === login?.user && password === login?.password;
      done(isRight ? null : new Error('wrong'), isRight ? { user: username } : undefined);
    },
    onRcptTo: (_address, _session, done) => {
      if (refusal === null) done();
      else done(Object.assign(new Error('not here'), { responseCode: refusal }));
    },
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
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const who = login ? `${login.user}:${login.password}@` : '';
  return {
    url: `smtp://${who}127.0.0.1:${port}`,
    mails,
    refuseWith: (code) => {
      refusal = code;
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
