/** Turns our TypeScript into something Node 20 runs: one file per entry under `.build/`. */
import { mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where the results lie, seen from the project's folder. */
export const buildFolder = '.build';

/**
 * Bundles one entry. Packages stay outside, `@/` comes from tsconfig.json, and `server-only`
 * (which throws outside React's server build) becomes an empty module. The file appears under its
 * name only when it is complete.
 * @param {string} entry path of a TypeScript file, relative to the project
 * @param {string} name name of the result without its ending
 * @returns {Promise<string>} the absolute path of the result
 */
export async function bundle(entry, name) {
  const { build } = await import('esbuild');
  const root = process.cwd();
  const outfile = path.join(root, buildFolder, `${name}.mjs`);
  const partial = path.join(root, buildFolder, `${name}.${process.pid}.mjs`);
  mkdirSync(path.dirname(outfile), { recursive: true });
  await build({
    entryPoints: [path.join(root, entry)],
    outfile: partial,
    absWorkingDir: root,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    sourcemap: 'inline',
    tsconfig: path.join(root, 'tsconfig.json'),
    alias: { 'server-only': path.join(root, 'lib/testing/server-only.ts') },
    plugins: [ownModules(root), nextModules],
    logLevel: 'warning',
  });
  renameSync(partial, outfile);
  return outfile;
}

/**
 * Bundles an entry and runs its `main(args)` in this process.
 * @param {string} entry @param {string} name @param {string[]} args
 */
export async function runEntry(entry, name, args) {
  const file = await bundle(entry, name);
  const module = await import(pathToFileURL(file).href);
  await module.main(args);
}

/**
 * Our own modules must be found: esbuild takes what it cannot find for a package, and only the
 * person who starts the result would notice. @param {string} root
 */
function ownModules(root) {
  return {
    name: 'own-modules',
    /** @param {import('esbuild').PluginBuild} build */
    setup(build) {
      build.onResolve({ filter: /^@\// }, ({ path: name, kind, pluginData }) =>
        pluginData === 'again'
          ? null
          : build.resolve(`./${name.slice(2)}`, { kind, resolveDir: root, pluginData: 'again' }),
      );
    },
  };
}

/** Next says nothing of what it exports: outside its own build, Node finds its modules only by the whole file name. */
const nextModules = {
  name: 'next-modules',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /^next\/\w+$/ }, ({ path: name }) => ({
      path: `${name}.js`,
      external: true,
    }));
  },
};
