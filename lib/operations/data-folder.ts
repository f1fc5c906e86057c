import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { PlainError } from '@/lib/plain-error.mjs';

/** The layout of the data folder; raised when a newer program could not be undone by an older. */
const dataFormat = 1;

const secretsSchema = z.object({
  /** Signs the sessions. */
  authSecret: z.string(),
  superuserPassword: z.string(),
  ownerPassword: z.string(),
  programPassword: z.string(),
});
export type Secrets = z.infer<typeof secretsSchema>;

/** What lies where in the data folder. */
export type DataFolder = {
  root: string;
  /** PGDATA of the embedded server. */
  postgres: string;
  postgresLog: string;
  files: string;
  backups: string;
  lock: string;
};

/** Names the places, without touching the disk. */
export function dataFolder(root: string): DataFolder {
  return {
    root,
    postgres: path.join(root, 'postgres'),
    postgresLog: path.join(root, 'postgres.log'),
    files: path.join(root, 'files'),
    backups: path.join(root, 'backups'),
    lock: path.join(root, 'lock'),
  };
}

/** Makes the folder where it is missing. Throws a PlainError when we may not write there. */
export function prepareDataFolder(folder: DataFolder): void {
  try {
    makeFolder(folder.root);
    accessSync(folder.root, constants.R_OK | constants.W_OK | constants.X_OK);
    for (const inner of [folder.files, folder.backups])
      mkdirSync(inner, { mode: 0o700, recursive: true });
  } catch {
    throw new PlainError(
      `this user may not write to ${folder.root}: give it the right to, or set QADAM_DATA_DIR to a folder where it may write`,
    );
  }
  checkFormat(folder);
}

/** Step by step: below `/proc` Node's own `recursive` never ends. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another start was quicker.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function checkFormat(folder: DataFolder): void {
  const file = path.join(folder.root, 'version.json');
  if (!existsSync(file)) {
    writeWhole(file, JSON.stringify({ format: dataFormat }));
    return;
  }
  const known = z.object({ format: z.number() }).safeParse(readJson(file));
  if (!known.success)
    throw new PlainError(`${file} is damaged: put it back from a backup of ${folder.root}`);
  if (known.data.format <= dataFormat) return;
  throw new PlainError(
    `the data in ${folder.root} was made by a newer Qadam: install that version, or set QADAM_DATA_DIR to another folder`,
  );
}

/** The installation's secrets: made once, readable by us alone. */
export function keepSecrets(folder: DataFolder): Secrets {
  const file = path.join(folder.root, 'secrets.json');
  if (existsSync(file)) {
    chmodSync(file, 0o600);
    const known = secretsSchema.safeParse(readJson(file));
    if (known.success) return known.data;
    throw new PlainError(`${file} is damaged: put it back from a backup of ${folder.root}`);
  }
  if (existsSync(folder.postgres)) {
    throw new PlainError(
      `${file} is missing, and without it the database beside it stays closed: put it back from a backup, or set QADAM_DATA_DIR to a new folder`,
    );
  }
  const secrets: Secrets = {
    authSecret: randomBytes(32).toString('base64url'),
    superuserPassword: randomBytes(24).toString('base64url'),
    ownerPassword: randomBytes(24).toString('base64url'),
    programPassword: randomBytes(24).toString('base64url'),
  };
  writeWhole(file, `${JSON.stringify(secrets, null, 2)}\n`);
  return secrets;
}

/** Takes over what signs sessions and seals second factors from a backup; every other secret stays this folder's. */
export function takeAuthSecret(folder: DataFolder, authSecret: string): void {
  const secrets = { ...keepSecrets(folder), authSecret };
  writeWhole(path.join(folder.root, 'secrets.json'), `${JSON.stringify(secrets, null, 2)}\n`);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw new PlainError(`this user may not read ${file}: start Qadam as the user who owns it`);
  }
}

/** Half a file never appears under its name. */
function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
