import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type * as Engine from '@prisma/schema-engine-wasm';

/** What the generated glue code offers besides its public types. */
type Glue = typeof Engine & { __wbg_set_wasm(exports: WebAssembly.Exports): void };

const packageName = '@prisma/schema-engine-wasm';
/** Nothing in the database is outside the migrations' care. */
export const noFilters: Engine.SchemaFilter = { externalTables: [], externalEnums: [] };

let loading: Promise<Glue> | undefined;

/**
 * Loads Prisma's migration engine from its WebAssembly package. The package's own entry imports
 * the `.wasm` file as a module, which Node 20 does not do, so the two halves are joined here.
 */
function loadGlue(): Promise<Glue> {
  loading ??= (async () => {
    const require = createRequire(path.join(process.cwd(), 'package.json'));
    const folder = path.dirname(require.resolve(packageName));
    const glueFile = pathToFileURL(path.join(folder, 'schema_engine_bg.js')).href;
    const glue = (await import(glueFile)) as Glue;
    const bytes = await readFile(path.join(folder, 'schema_engine_bg.wasm'));
    const { instance } = await WebAssembly.instantiate(bytes, {
      './schema_engine_bg.js': importsOf(glue),
    });
    glue.__wbg_set_wasm(instance.exports);
    (instance.exports.__wbindgen_start as () => void)();
    return glue;
  })();
  return loading;
}

/**
 * What the engine calls in our world. It leaves a timer of ten seconds running after it has its
 * lock, which must not keep a finished command from ending.
 */
function importsOf(glue: Glue): WebAssembly.ModuleImports {
  const imports: WebAssembly.ModuleImports = { ...(glue as unknown as WebAssembly.ModuleImports) };
  for (const [name, original] of Object.entries(imports)) {
    if (!name.startsWith('__wbg_setTimeout') || typeof original !== 'function') continue;
    imports[name] = (...args: unknown[]) => {
      const timer: NodeJS.Timeout = original(...args);
      timer.unref?.();
      return timer;
    };
  }
  return imports;
}

/** The least that the engine takes for a schema: it names the dialect and no table. */
const emptySchema: [string, string][] = [
  ['schema.prisma', 'datasource db {\n  provider = "postgresql"\n}\n'],
];

/**
 * The migration engine on one database connection. Give `datamodels` (file name, text) when the
 * engine must know the schema; applying migrations does not need it. Call `free()` when done.
 */
export async function openSchemaEngine(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  datamodels = emptySchema,
): Promise<Engine.SchemaEngine> {
  const glue = await loadGlue();
  return glue.SchemaEngine.new(
    { datamodels },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
}
