import { defineConfig } from 'prisma/config';

// `prisma generate` only looks for this binary and never runs it (docs/decisions): any file satisfies it.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: 'schema.prisma' });
