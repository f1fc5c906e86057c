/** Sets a report with Typst, in a thread of its own: the program answers meanwhile. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** Static fonts with Latin, Cyrillic and Kazakh letters; the last one has Arabic, Hebrew, Georgian and signs. */
const fonts = [
  ...['400Regular/SourceSans3_400Regular', '400Regular_Italic/SourceSans3_400Regular_Italic'],
  ...['600SemiBold/SourceSans3_600SemiBold', '600SemiBold_Italic/SourceSans3_600SemiBold_Italic'],
]
  .map((name) => `@expo-google-fonts/source-sans-3/${name}.ttf`)
  .concat(
    '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
    'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
    'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
  );

/** @typedef {{ report: string, form: 'pdf' | 'svg', seconds: number }} Order */

/** @param {Order} order */
function typeset({ report, form, seconds }) {
  const { resolve } = createRequire(import.meta.url);
  const compiler = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: fonts.map((name) => readFileSync(resolve(name))) }],
  });
  try {
    const mainFileContent = readFileSync(path.join(import.meta.dirname, 'report.typ'), 'utf8');
    const done = compiler.compile({ mainFileContent, inputs: { report } });
    if (!done.result) throw new Error(JSON.stringify(done.takeDiagnostics()?.shortDiagnostics));
    if (form === 'svg') return compiler.plainSvg(done.result);
    const options = { pdfStandard: 'ua-1', creationTimestamp: seconds };
    return new Uint8Array(compiler.pdf(done.result, options));
  } finally {
    // What it keeps to be faster next time belongs to this report alone.
    compiler.evictCache(0);
  }
}

parentPort?.postMessage(typeset(workerData));
