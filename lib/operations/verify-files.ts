import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { filesThatMustBeThere } from '@/lib/files/kept-files';
import { isWanted } from '@/lib/files/queries/is-wanted';
import { listKept, measureBytes } from '@/lib/files/store';
import { say } from './launch/say.mjs';
import { conclude, named } from './verify';

/** A file of evidence or of a report whose bytes must be there: all but the withheld, archived ones too. */
type Kept = { id: string; reference: string; sha256: string; size: number };

/** How many rows are read at a time. */
const page = 500;

const keptFiles = (where: Prisma.Sql) => Prisma.sql`
  SELECT f.id, f.reference, encode(f.sha256, 'hex') AS sha256, f.size::float8 AS size
  FROM (${Prisma.raw(filesThatMustBeThere)}) f WHERE ${where}
  ORDER BY f.sha256, f.id LIMIT ${page}`;

/** Up to twenty differences by name, and how many there are. */
class Differences {
  readonly named: string[] = [];
  count = 0;
  add(difference: string | null): void {
    if (difference === null) return;
    this.count += 1;
    if (this.named.length < named) this.named.push(difference);
  }
}

/**
 * Proves that the bytes of every file of evidence are there as they were kept, and that nothing else
 * lies beside them. Reads in pieces: neither the size of a file nor the number of files fills memory.
 */
export async function verifyFiles(print: (line: string) => void = say): Promise<string[]> {
  return [...(await verifyBytes(print)), ...(await verifyFolder(print))];
}

async function verifyBytes(print: (line: string) => void): Promise<string[]> {
  const found = new Differences();
  let lookedAt = 0;
  let last: Kept | null = null;
  let measured: Awaited<ReturnType<typeof measureBytes>> = null;
  for (;;) {
    const after: Prisma.Sql = last
      ? Prisma.sql`(f.sha256, f.id) > (decode(${last.sha256}, 'hex'), ${last.id}::uuid)`
      : Prisma.sql`true`;
    const files: Kept[] = await db.$queryRaw<Kept[]>(keptFiles(after));
    for (const file of files) {
      // Several files may have the same bytes: they follow each other, and are read once.
      if (last?.sha256 !== file.sha256) measured = await measureBytes(file.sha256);
      found.add(await differenceOf(file, measured));
      last = file;
      lookedAt += 1;
    }
    if (files.length < page) break;
  }
  const claim = 'files of evidence and reports have the bytes that were kept';
  return conclude(print, claim, lookedAt, found);
}

async function differenceOf(
  { id, reference, sha256, size }: Kept,
  measured: Awaited<ReturnType<typeof measureBytes>>,
): Promise<string | null> {
  const name = `file ${sha256} of ${reference}`;
  if (!measured) {
    // It may have been withheld since the rows were read.
    const still = await db.$queryRaw<Kept[]>(keptFiles(Prisma.sql`f.id = ${id}::uuid`));
    return still.length > 0 ? `${name}: missing` : null;
  }
  if (measured.size !== size) return `${name}: ${measured.size} bytes, kept were ${size}`;
  return measured.sha256 === sha256 ? null : `${name}: damaged, its SHA-256 is ${measured.sha256}`;
}

async function verifyFolder(print: (line: string) => void): Promise<string[]> {
  const found = new Differences();
  let lookedAt = 0;
  for await (const place of listKept()) {
    lookedAt += 1;
    if (!(await isWanted(place)))
      found.add(`files/${place}: belongs to no file of evidence or report`);
  }
  return conclude(print, 'the folder of files holds nothing else', lookedAt, found);
}
