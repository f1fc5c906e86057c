import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { expectWhole, importDesk } from '@/lib/testing/import-desk';
import { listOpenNames } from './queries/get-batch';

const at = importDesk();

/** Sessions 1 to 5 as UPR Info (upr-info.org) published them, byte for byte: Mac Roman, bare carriage returns. */
const realFile = path.join(import.meta.dirname, '../testing/upr-info-sessions-01-05.csv.gz');

it('the data set of UPR Info: all rows of 80 countries come in, once', async () => {
  const { sql } = at.database;
  const bytes = gunzipSync(await readFile(realFile));
  const first = await at.imports.dryRun(bytes);
  expect(first.counts).toEqual({ LEFT_OUT: 6094 });
  expect(await at.imports.batchOf(first.batchId)).toMatchObject({
    ...{ layout: 'UPR_INFO', encoding: 'macintosh', delimiter: ',' },
  });
  const countries = (await listOpenNames(first.batchId)).map(({ name }, place) => ({
    name,
    code: `${'qxyz'[place % 4]}${String.fromCharCode(97 + Math.floor(place / 4))}`,
  }));
  expect(countries).toHaveLength(80);
  for (const { name, code } of countries)
    await sql`INSERT INTO countries (id, code, name, time_zone, topic)
      VALUES (gen_random_uuid(), ${code}, ${name}, 'UTC', 'Human rights')`;

  const { batchId, counts } = await at.imports.dryRun(bytes);
  expect(counts).toEqual({ NEW: 6094 });
  await at.imports.apply(batchId);
  const [made] = await sql`SELECT
    (SELECT count(*)::int FROM recommendations) AS recommendations,
    (SELECT count(*)::int FROM recommendations WHERE response = 'ACCEPTED') AS accepted,
    (SELECT count(DISTINCT document_id)::int FROM recommendations) AS documents,
    (SELECT count(*)::int FROM bodies WHERE above_id IS NOT NULL) AS states,
    (SELECT count(*)::int FROM themes WHERE slug <> 'theme') AS themes,
    (SELECT count(*)::int FROM recommendations WHERE official_text ~ 'Habré|[éè]') AS accented`;
  expect(made).toEqual({
    ...{ recommendations: 6094, accepted: 4087, accented: 3 },
    ...{ documents: 80, states: 138, themes: 54 },
  });
  await expectWhole(at);
  expect((await at.imports.dryRun(bytes)).counts).toEqual({ UNCHANGED: 6094 });
}, 180_000);
