import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { PlainError } from '@/lib/plain-error.mjs';
import { openZip } from '../open-zip';

/** Raised when an older program could not restore it. */
export const backupFormat = 1;
export const contentsFile = 'qadam-backup.json';
export const pathOfTable = (name: string): string => `tables/${name}.copy`;
export const pathOfFile = (sha256: string): string => `files/${sha256}`;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a backup says of itself; it stands at the archive's end, when everything is counted. */
const contentsSchema = z.object({
  format: z.number(),
  madeAt: z.string(),
  postgres: z.string(),
  migrations: z.array(z.string()),
  queue: z.number(),
  /** What signs sessions and seals second factors; absent where the environment gives it. */
  authSecret: z.string().nullable(),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.number(),
      sha256,
    }),
  ),
  files: z.array(z.object({ sha256, bytes: z.number() })),
  /** Files that should be there and were damaged or gone when the backup was made. */
  missing: z.array(sha256),
});
export type Contents = z.infer<typeof contentsSchema>;

/** Counts what passes: lines, bytes and their SHA-256. */
export class Meter extends Transform {
  rows = 0;
  bytes = 0;
  private readonly hash = createHash('sha256');
  private digest: string | undefined;

  override _transform(piece: Buffer, _encoding: string, done: (error: null, data: Buffer) => void) {
    this.hash.update(piece);
    this.bytes += piece.length;
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) this.rows += 1;
    done(null, piece);
  }

  get sha256(): string {
    this.digest ??= this.hash.digest('hex');
    return this.digest;
  }
}

/** A backup that was opened. Its parts are read one after another. */
export type Archive = {
  contents: Contents;
  /** Sends a part on; throws a PlainError when it is not what the contents say. */
  send: (path: string, sha256: string, target: NodeJS.WritableStream) => Promise<void>;
  close: () => void;
};

/** Throws a PlainError that says what to do when the file is no whole backup, or of a newer program. */
export async function openArchive(file: string): Promise<Archive> {
  const isOurs = (path: string) => path === contentsFile || /^(tables|files)\//.test(path);
  const { read, close } = await openZip(file, 'backup', isOurs);
  try {
    const text = Buffer.concat(await (await read(contentsFile)).toArray()).toString('utf8');
    return {
      contents: readContents(text, file),
      close,
      send: async (path, expected, target) => {
        const meter = new Meter();
        await pipeline(await read(path), meter, target);
        if (meter.sha256 !== expected)
          throw new PlainError(`${path} in ${file} is damaged: take another backup`);
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}

function readContents(text: string, file: string): Contents {
  const known = z.object({ format: z.number() }).loose().safeParse(parseJson(text));
  if (known.data && known.data.format > backupFormat)
    throw new PlainError(`${file} was made by a newer Qadam: restore it with that version`);
  const contents = contentsSchema.safeParse(known.data);
  if (contents.success) return contents.data;
  throw new PlainError(`${file} is no backup of a Qadam, or a damaged one: take another one`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Reads all of a backup and compares it with what it says of itself. Throws as `openArchive` does. */
export async function checkArchive(file: string): Promise<Contents> {
  const archive = await openArchive(file);
  try {
    const { tables, files } = archive.contents;
    for (const { name, sha256 } of tables) await archive.send(pathOfTable(name), sha256, nowhere());
    for (const { sha256 } of files) await archive.send(pathOfFile(sha256), sha256, nowhere());
    return archive.contents;
  } finally {
    archive.close();
  }
}

function nowhere(): NodeJS.WritableStream {
  const sink = new Transform({ transform: (_piece, _encoding, done) => done() });
  sink.resume();
  return sink;
}
