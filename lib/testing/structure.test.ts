import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** The house rules that import lines and file sizes can show (docs/architecture.md). */

const root = path.resolve(import.meta.dirname, '../..');
const folders = ['app', 'components', 'lib', 'e2e', 'bench', 'prisma'];

type Module = { file: string; text: string; imports: string[] };

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return /generated|node_modules/.test(entry.name) ? [] : sources(file);
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [file] : [];
  });
}

/** A static import or re-export; a type has no run time, so types may point anywhere. */
const statement = /^(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'/gm;

function readModule(file: string): Module {
  const text = readFileSync(path.join(root, file), 'utf8');
  const imports = [...text.matchAll(statement), ...text.matchAll(/()import\('([^']+)'\)/g)]
    .filter(([, type]) => !type)
    .map(([, , target = '']) =>
      target.startsWith('.')
        ? path.posix.join(path.posix.dirname(file), target)
        : target.replace(/^@\//, ''),
    );
  return { file, text, imports };
}

const modules = folders
  .filter((folder) => statSync(path.join(root, folder), { throwIfNoEntry: false }))
  .flatMap(sources)
  .map(readModule);
const isTest = ({ file }: Module) =>
  /\.test\.tsx?$/.test(file) || file.startsWith('lib/testing/') || file.startsWith('e2e/');
const code = modules.filter((module) => !isTest(module));

function offenders(
  among: Module[],
  isWrong: (target: string, module: Module) => boolean,
): string[] {
  return among.flatMap((module) =>
    module.imports
      .filter((target) => isWrong(target, module))
      .map((target) => `${module.file} → ${target}`),
  );
}

const isIn = (folder: string) => (target: string) =>
  target === folder || target.startsWith(`${folder}/`);

describe('the house', () => {
  it('is seen by this test', () => {
    expect(modules.length).toBeGreaterThan(150);
    expect(modules.flatMap(({ imports }) => imports).length).toBeGreaterThan(400);
  });

  it('was merged to the end: no file holds the marks of a conflict', () => {
    const texts = /\.(ts|tsx|mjs|js|json|css|md|sql|prisma|ya?ml|toml|svg|csv|txt)$/;
    const walked = [...folders, 'docs', '.'].flatMap((folder) =>
      readdirSync(path.join(root, folder), { withFileTypes: true, recursive: folder !== '.' })
        .filter((entry) => entry.isFile() && texts.test(entry.name))
        .map((entry) => path.join(entry.parentPath, entry.name)),
    );
    expect(walked.length).toBeGreaterThan(modules.length);
    const marked = walked.filter((file) =>
      /^(<{7}|>{7}|\|{7})( |$)/m.test(readFileSync(file, 'utf8')),
    );
    expect(marked).toEqual([]);
  });

  it('is entered from app to components to lib, never back', () => {
    const lib = code.filter(({ file }) => file.startsWith('lib/'));
    const components = code.filter(({ file }) => file.startsWith('components/'));
    expect(offenders(lib, (target) => isIn('components')(target) || isIn('app')(target))).toEqual(
      [],
    );
    expect(offenders(components, isIn('app'))).toEqual([]);
  });

  it('keeps the database to queries, mutations, auth, operations and server', () => {
    const allowed =
      /^lib\/(db|operations|server|auth|testing|record|standing)\/|\/(queries|mutations)(\/|\.ts$)|^lib\/accounts\/setup-link\.ts$|^lib\/forms\/transact\.ts$|^bench\//;
    const strangers = code.filter(({ file }) => !allowed.test(file));
    expect(offenders(strangers, (target) => target === 'lib/db/client')).toEqual([]);
  });

  it('lets only actions and routes call mutations', () => {
    const callers = code.filter(
      ({ file }) =>
        file.startsWith('components/') ||
        (file.startsWith('app/') && !/(actions|route)\.ts$/.test(file)),
    );
    expect(offenders(callers, (target) => /\/mutations(\/|$)/.test(target))).toEqual([]);
  });

  it('keeps pure modules pure', () => {
    const pure = code.filter(({ file }) => /\/(schema|policy|series|types)\.ts$/.test(file));
    expect(pure.length).toBeGreaterThan(5);
    expect(
      offenders(
        pure,
        (target) =>
          /^(react|next|recharts|server-only)(\/|$)/.test(target) || target === 'lib/db/client',
      ),
    ).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const readers = code.filter(
      ({ file, text }) => text.includes('process.env') && !/\.mjs$/.test(file),
    );
    expect(
      readers
        .map(({ file }) => file)
        .filter(
          (file) =>
            !/^(lib\/env\.ts|lib\/operations\/|lib\/server\/|prisma\/prisma\.config\.ts|bench\/)/.test(
              file,
            ),
        ),
    ).toEqual([]);
  });

  it('has no drawers for odds and ends', () => {
    expect(
      modules
        .map(({ file }) => file)
        .filter((file) => /\/(utils?|helpers?|common|misc|index)(\/|\.tsx?$)/.test(file)),
    ).toEqual([]);
  });

  it('has no file that outgrew its room', () => {
    const long = modules
      .filter(({ text }) => text.split('\n').length > 301)
      .map(({ file }) => file);
    expect(long).toEqual([]);
    const pages = code.filter(({ file }) => /\/page\.tsx$/.test(file));
    expect(
      pages.filter(({ text }) => text.split('\n').length > 111).map(({ file }) => file),
    ).toEqual([]);
  });

  it('leaves nothing loose', () => {
    const loose =
      /(@ts-ignore|@ts-expect-error|\bTODO\b|\bFIXME\b|waitForTimeout|\.only\(|\.skip\()/;
    const self = 'lib/testing/structure.test.ts';
    expect(
      modules.filter(({ file, text }) => file !== self && loose.test(text)).map(({ file }) => file),
    ).toEqual([]);
  });

  it('puts words in order by the language of their reader, codes by codes', () => {
    const own = 'lib/i18n/collation.ts';
    const ofNoLanguage =
      /\.localeCompare\(|Intl\.Collator|\.(name|shortName|title|label)\b\s*[<>]=?\s*\w+\.(name|shortName|title|label)\b/;
    expect(
      code
        .filter(({ file, text }) => file !== own && ofNoLanguage.test(text))
        .map(({ file }) => file),
    ).toEqual([]);
  });

  it('has no circles', () => {
    const byName = new Map(
      code.map((module) => [module.file.replace(/\.(tsx?|mjs)$/, ''), module]),
    );
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (name: string, trail: string[]): void => {
      const module = byName.get(name);
      if (!module || state.get(name) === 'done') return;
      if (state.get(name) === 'open') {
        circles.push([...trail.slice(trail.indexOf(name)), name].join(' → '));
        return;
      }
      state.set(name, 'open');
      for (const target of module.imports)
        visit(target.replace(/\.(tsx?|mjs)$/, ''), [...trail, name]);
      state.set(name, 'done');
    };
    for (const name of byName.keys()) visit(name, []);
    expect(circles).toEqual([]);
  });
});
