import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { packageFormat, pathOf } from '@/lib/bulk/descriptor';
import { fieldsOf, recordTables } from '@/lib/bulk/tables';
import type { RecordTable } from '@/lib/bulk/types';
import { PlainError } from '@/lib/plain-error.mjs';
import { openZip } from '../open-zip';

const Descriptor = z.object({
  version: z.string(),
  title: z.string(),
  qadam: z.object({ format: z.number(), countries: z.array(z.string()) }),
  resources: z.array(
    z.object({
      path: z.string(),
      hash: z.string(),
      schema: z.object({ fields: z.array(z.object({ name: z.string() })) }),
    }),
  ),
});

const addedLater: readonly string[] = ['reports', 'page_texts'];

/** A package that was opened, and found to be one of ours. */
export type OpenPackage = {
  version: string;
  title: string;
  countries: string[];
  /** Whether the file of a table is in it: packages of earlier programs have none of reports and page texts. */
  has: (table: RecordTable) => boolean;
  /** Writes the file of a table, and refuses one that is not what the package says. */
  send: (table: RecordTable, target: NodeJS.WritableStream) => Promise<void>;
  close: () => void;
};

/** Opens a package that another Qadam made. Throws a PlainError when it is none, or of another format. */
export async function openPackage(file: string): Promise<OpenPackage> {
  const known = new Set(['datapackage.json', ...recordTables.map(pathOf)]);
  const { read, close } = await openZip(file, 'package', (path) => known.has(path));
  const described = Descriptor.safeParse(
    JSON.parse(Buffer.concat(await (await read('datapackage.json')).toArray()).toString('utf8')),
  );
  if (!described.success) throw new PlainError('this is no package of a Qadam');
  const { qadam, resources, version, title } = described.data;
  if (qadam.format !== packageFormat)
    throw new PlainError(
      `the package has format ${qadam.format}, this program reads ${packageFormat}`,
    );
  return {
    version,
    title,
    countries: qadam.countries,
    close,
    has: (table) =>
      !addedLater.includes(table.name) || resources.some(({ path }) => path === pathOf(table)),
    send: async (table, target) => {
      const resource = resources.find(({ path }) => path === pathOf(table));
      const names = resource?.schema.fields.map(({ name }) => name).join();
      if (names !== fieldsOf(table).join())
        throw new PlainError(`${pathOf(table)} does not have the columns that it should have`);
      const hash = createHash('sha256');
      const meter = new Transform({
        transform(piece: Buffer, _encoding, done) {
          hash.update(piece);
          done(null, piece);
        },
        // Before the last row goes out: nothing of a file that was changed is taken.
        flush(done) {
          const isSame = `sha256:${hash.digest('hex')}` === resource?.hash;
          done(isSame ? null : new PlainError(`${pathOf(table)} was changed after it was made`));
        },
      });
      await pipeline(await read(pathOf(table)), meter, target);
    },
  };
}
