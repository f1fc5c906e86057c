import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { compileEarly } from './compile-early.mjs';

it('marks what every page begins with, once, and nothing else', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'qadam-early-'));
  const read = (name: string) => readFile(path.join(folder, name), 'utf8');
  try {
    await mkdir(path.join(folder, 'static'));
    await writeFile(
      path.join(folder, 'build-manifest.json'),
      JSON.stringify({ rootMainFiles: ['static/react.js'], polyfillFiles: ['static/old.js'] }),
    );
    for (const name of ['react', 'old', 'page'])
      await writeFile(path.join(folder, `static/${name}.js`), `say('${name}');`);
    expect(await compileEarly(folder)).toBe(1);
    expect(await compileEarly(folder)).toBe(1);
    expect(await read('static/react.js')).toBe("//# allFunctionsCalledOnLoad\nsay('react');");
    expect(await read('static/old.js')).toBe("say('old');");
    expect(await read('static/page.js')).toBe("say('page');");
  } finally {
    await rm(folder, { recursive: true });
  }
});
