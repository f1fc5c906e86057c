/** Static files are compressed once, when they are built, as well as brotli can. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);

/**
 * Writes `name.br` beside every script, style and drawing below a folder; fonts are compressed already.
 * The server sends it to whoever reads brotli (`lib/server/static-files.ts`).
 * @param {string} folder @returns {Promise<number>} how many files were written
 */
export async function precompress(folder) {
  const names = await readdir(folder, { recursive: true });
  const texts = names.filter((name) => /\.(js|css|svg)$/.test(name));
  await Promise.all(texts.map((name) => compressFile(path.join(folder, name))));
  return texts.length;
}

/** @param {string} file */
async function compressFile(file) {
  const bytes = await readFile(file);
  const packed = await compress(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  await writeFile(`${file}.br`, packed);
}
