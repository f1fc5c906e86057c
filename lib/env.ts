import path from 'node:path';
import { z } from 'zod';
import { PlainError } from '@/lib/plain-error.mjs';

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must look like postgresql://user:password@host:5432/database',
});

const hours = z.coerce
  .number({ error: 'must be a number of hours, such as 24; 0 for never' })
  .int('must be a whole number of hours')
  .min(0, 'must be between 0 (never) and 8760 (hours)')
  .max(8_760, 'must be between 0 (never) and 8760 (hours)');

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

const schema = z.object({
  PORT: z.coerce
    .number({ error: 'must be a port number, such as 3000' })
    .int()
    .min(1, 'must be a port number between 1 and 65535')
    .max(65_535, 'must be a port number between 1 and 65535')
    .default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  QADAM_DATA_DIR: z.string().min(1).default('.data'),
  QADAM_URL: z
    .url({ protocol: /^https?$/, error: 'must be the public address, such as https://example.org' })
    .refine(
      (url) => !URL.canParse(url) || new URL(url).pathname === '/',
      'must be an address without a path',
    )
    .optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DATABASE_REPLICA_URLS: z
    .string()
    .transform((urls) => urls.split(',').map((url) => url.trim()))
    .pipe(z.array(postgresUrl))
    .default([]),
  NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  QADAM_MAX_FILE_MB: z.coerce
    .number({ error: 'must be a number of megabytes, such as 20' })
    .int('must be a whole number of megabytes')
    .min(1, 'must be between 1 and 500 (megabytes)')
    .max(500, 'must be between 1 and 500 (megabytes)')
    .default(20),
  QADAM_BACKUP_HOURS: hours.default(24),
  QADAM_LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  QADAM_LOG_ADDRESSES: z
    .enum(['none', 'truncated', 'hashed'], 'must be none, truncated or hashed')
    .default('none'),
  QADAM_METRICS_PORT: z.coerce
    .number({ error: 'must be a port number, such as 9464' })
    .int()
    .min(1, 'must be a port number between 1 and 65535')
    .max(65_535, 'must be a port number between 1 and 65535')
    .optional(),
  QADAM_METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  QADAM_BACKUPS_KEPT: z.coerce
    .number({ error: 'must be a number of backups, such as 7' })
    .int('must be a whole number of backups')
    .min(1, 'must be between 1 and 1000 (backups)')
    .max(1_000, 'must be between 1 and 1000 (backups)')
    .default(7),
  TRUST_PROXY: z
    .enum(['0', '1'], 'must be 1 (a proxy of yours sets X-Forwarded-For) or 0')
    .default('0'),
  QADAM_SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: 'must look like smtps://user:password@mail.example.org or smtp://host:587',
    })
    .optional(),
  QADAM_MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, {
      error: 'must be an address, such as qadam@example.org or Qadam <qadam@example.org>',
    })
    .optional(),
  QADAM_OIDC_ISSUER: z
    .url({
      protocol: /^https?$/,
      error: 'must be the provider’s address, such as https://id.example.org',
    })
    .refine(isSafe, 'must begin with https:// unless it is on this machine')
    .optional(),
  QADAM_OIDC_CLIENT_ID: z.string().min(1).optional(),
  QADAM_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  QADAM_OIDC_NAME: z.string().trim().min(1).max(60, 'must have at most 60 characters').optional(),
});

/** Every variable that is read; the README describes each. */
export const settingNames = Object.keys(schema.shape);

/** Encrypted on the way, or not on the way at all. */
function isSafe(url: string): boolean {
  if (!URL.canParse(url)) return true;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** How much is logged, and what of the network address of whoever asks. */
export type LogSettings = {
  level: (typeof logLevels)[number];
  addresses: 'none' | 'truncated' | 'hashed';
};

/** The program's settings, checked. */
export type Settings = {
  port: number;
  host: string;
  /** Absolute path of the folder with everything that must be kept. */
  dataDir: string;
  /** The public address, without a slash at the end. */
  url: string;
  /** The program's own database, once it is known; with an embedded server the start sets it. */
  databaseUrl: string | undefined;
  /** For migrations; absent when the program's address has to do for them too. */
  databaseOwnerUrl: string | undefined;
  /** Copies of the database that follow it, one server each, from which readers' pages may be made. */
  replicaUrls: string[];
  authSecret: string | undefined;
  /** Whether X-Forwarded-For and X-Forwarded-Proto come from a proxy that we may believe. */
  trustProxy: boolean;
  /** The mail server and the sender's address; absent when e-mail is not sent. */
  mail: { smtpUrl: string; from: string } | undefined;
  /** A backup of everything is made every so many hours (0: never), and so many are kept. */
  backups: { hours: number; kept: number };
  log: LogSettings;
  /** Where numbers for Prometheus are given out; absent: nowhere. */
  metrics: { port: number; host: string } | undefined;
  /** The largest file that evidence may have, in bytes. */
  maxFileBytes: number;
  /** The OpenID Connect provider through which people may sign in, and what it is called on the page. */
  provider: { issuer: string; clientId: string; clientSecret: string; name: string } | undefined;
};

/**
 * Reads settings from an environment. An empty value counts as absent. Throws a PlainError that
 * names each wrong variable and says what it should be.
 */
export function parseSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.entries(environment).filter(([, value]) => value !== '');
  const result = schema.safeParse(Object.fromEntries(given));
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new PlainError(faults.join('; '));
  }
  const values = result.data;
  if (values.DATABASE_OWNER_URL && !values.DATABASE_URL) {
    throw new PlainError('DATABASE_OWNER_URL needs DATABASE_URL, the address for the program');
  }
  if (values.DATABASE_REPLICA_URLS.length > 0 && !values.DATABASE_URL) {
    throw new PlainError('DATABASE_REPLICA_URLS needs DATABASE_URL, the database that they follow');
  }
  if (Boolean(values.QADAM_SMTP_URL) !== Boolean(values.QADAM_MAIL_FROM)) {
    throw new PlainError('QADAM_SMTP_URL and QADAM_MAIL_FROM belong together: set both or neither');
  }
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: path.resolve(values.QADAM_DATA_DIR),
    url: (values.QADAM_URL ?? `http://localhost:${values.PORT}`).replace(/\/$/, ''),
    databaseUrl: values.DATABASE_URL,
    databaseOwnerUrl: values.DATABASE_OWNER_URL,
    replicaUrls: values.DATABASE_REPLICA_URLS,
    authSecret: values.NEXTAUTH_SECRET,
    trustProxy: values.TRUST_PROXY === '1',
    mail:
      values.QADAM_SMTP_URL && values.QADAM_MAIL_FROM
        ? { smtpUrl: values.QADAM_SMTP_URL, from: values.QADAM_MAIL_FROM }
        : undefined,
    backups: { hours: values.QADAM_BACKUP_HOURS, kept: values.QADAM_BACKUPS_KEPT },
    log: { level: values.QADAM_LOG_LEVEL, addresses: values.QADAM_LOG_ADDRESSES },
    metrics: values.QADAM_METRICS_PORT
      ? { port: values.QADAM_METRICS_PORT, host: values.QADAM_METRICS_HOST }
      : undefined,
    maxFileBytes: values.QADAM_MAX_FILE_MB * 1_000_000,
    provider: readProvider(values),
  };
}

/** The provider, all of it or nothing. */
function readProvider(values: z.infer<typeof schema>): Settings['provider'] {
  const { QADAM_OIDC_ISSUER: issuer, QADAM_OIDC_CLIENT_ID: clientId } = values;
  const { QADAM_OIDC_CLIENT_SECRET: clientSecret, QADAM_OIDC_NAME: name } = values;
  if (issuer && clientId && clientSecret) {
    return { issuer, clientId, clientSecret, name: name ?? new URL(issuer).hostname };
  }
  if (!issuer && !clientId && !clientSecret && !name) return undefined;
  throw new PlainError(
    'QADAM_OIDC_ISSUER, QADAM_OIDC_CLIENT_ID and QADAM_OIDC_CLIENT_SECRET belong together: set all or none',
  );
}

let parsed: Settings | undefined;

/** The settings of this process, read once. Throws as `parseSettings` does. */
export function settings(): Settings {
  parsed ??= parseSettings(process.env);
  return parsed;
}

/** What the log needs, also when another setting is wrong: that is an event, too. */
export function logSettings(): LogSettings {
  try {
    return settings().log;
  } catch {
    return { level: 'info', addresses: 'none' };
  }
}

/** The environment has changed: the next to ask reads it again. */
export function readSettingsAgain(): void {
  parsed = undefined;
}

/**
 * Makes what the start found out (the embedded database's address, the kept secret) part of the
 * settings: for this module, for Next's own copy of it, and for next-auth, which reads only the
 * environment.
 */
export function provideSettings(found: { databaseUrl: string; authSecret: string }): void {
  process.env.DATABASE_URL = found.databaseUrl;
  process.env.NEXTAUTH_SECRET = found.authSecret;
  delete process.env.DATABASE_OWNER_URL;
  readSettingsAgain();
  process.env.NEXTAUTH_URL = settings().url;
}

/** Where commands are looked for: for the processes that we start with little else. */
export function searchPath(): string | undefined {
  return process.env.PATH;
}
