import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import { noFilters, openSchemaEngine } from './schema-engine';

type SchemaFile = { path: string; content: string };

/** The engine asks a connection for the server's version, and nothing else, to compare schemas. */
const noDatabase: SqlMigrationAwareDriverAdapterFactory = {
  provider: 'postgres',
  adapterName: 'no-database',
  connect: async () => answering,
  connectToShadowDb: async () => answering,
};

const answering: SqlDriverAdapter = {
  provider: 'postgres',
  adapterName: 'no-database',
  getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
  queryRaw: async () => ({
    columnNames: ['exists', 'version', 'numeric_version'],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, 'PostgreSQL 15.0', 150000]],
  }),
  executeRaw: () => refuse(),
  executeScript: () => refuse(),
  startTransaction: () => refuse(),
  dispose: async () => undefined,
};

function refuse(): Promise<never> {
  return Promise.reject(new Error('comparing two schemas must not touch a database'));
}

/** Every `.prisma` file under `prisma/`, as the engine wants them. */
async function readSchema(): Promise<SchemaFile[]> {
  const folder = path.resolve('prisma');
  const names = await readdir(folder, { recursive: true });
  const schemas = names.filter((name) => name.endsWith('.prisma')).sort();
  return Promise.all(
    schemas.map(async (name) => {
      const file = path.join(folder, name);
      return { path: file, content: await readFile(file, 'utf8') };
    }),
  );
}

/**
 * The SQL that leads to the Prisma schema: from an empty database, or (with `since`, a file with
 * an older schema) only what changed. What Prisma cannot say (CHECK, partial indexes, triggers)
 * is added by hand.
 */
export async function schemaSql(since?: string): Promise<string> {
  const files = await readSchema();
  const older = since && { path: path.resolve(since), content: await readFile(since, 'utf8') };
  const engine = await openSchemaEngine(
    noDatabase,
    files.map((file) => [file.path, file.content]),
  );
  const result = await engine.diff({
    from: older ? { tag: 'schemaDatamodel', files: [older] } : { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: noFilters,
  });
  return result.stdout ?? '';
}

/** `launch.mjs diff [older.prisma]`: prints that SQL. */
export async function main(args: string[]): Promise<void> {
  process.stdout.write(await schemaSql(args[0]));
}
