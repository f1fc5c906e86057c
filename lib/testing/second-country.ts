import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRecordCopy } from './record-copy';

/**
 * A record of another country as large as the shipped one, in a folder that `loadRecord` takes: the same bodies,
 * themes, documents and asks, requests and judgements of its own.
 */
export async function createSecondCountry(): Promise<{
  folder: string;
  remove: () => Promise<void>;
}> {
  const copy = await createRecordCopy();
  const record = path.join(copy.folder, 'kazakhstan');
  const requests = readFileSync(path.join(record, 'recommendations.yaml'), 'utf8');
  const references = [...requests.matchAll(/^- reference: (\S+)/gm)].map(([, name]) => name);
  const series = readFileSync(path.join(record, 'indicators.yaml'), 'utf8');
  const slugs = [...series.matchAll(/^ {2}slug: (\S+)/gm)].map(([, name]) => name);
  const wordsOf = (names: readonly unknown[]) =>
    new RegExp(`(?<![\\w-])(${names.join('|')})(?![\\w-])`, 'g');
  for (const name of readdirSync(record)) {
    const file = path.join(record, name);
    const text = readFileSync(file, 'utf8')
      .replace(wordsOf(references), 'UZ-$1')
      .replace(wordsOf(slugs), 'uz-$1')
      .replaceAll('country: kz', 'country: uz')
      .replaceAll('kz-government', 'uz-government')
      .replaceAll('Government of Kazakhstan', 'Government of Uzbekistan')
      .replace(/\b(voice|slug): kazakhstan\b/g, '$1: uzbekistan');
    writeFileSync(file, text);
  }
  const country = path.join(record, 'country.yaml');
  writeFileSync(
    country,
    readFileSync(country, 'utf8')
      .replace('code: kz', 'code: uz')
      .replace('name: Kazakhstan', 'name: Uzbekistan')
      .replace('Asia/Almaty', 'Asia/Tashkent'),
  );
  renameSync(record, path.join(copy.folder, 'uzbekistan'));
  return copy;
}
