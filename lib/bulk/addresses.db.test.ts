import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GET as getPackage } from '@/app/api/v1/[country]/datapackage.zip/route';
import { GET as getLines } from '@/app/api/v1/[country]/record.ndjson.gz/route';
import { GET as getSums } from '@/app/api/v1/[country]/SHA256SUMS/route';
import { GET as getEverything } from '@/app/api/v1/datapackage.zip/route';
import { provideSettings } from '@/lib/env';
import { askApi as ask } from '@/lib/testing/ask-api';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { ownDataFolder } from '@/lib/testing/own-data-folder';
import { createSmallDesk, type SmallDesk } from '@/lib/testing/small-desk';
import { getBulkFile, listBulkSizes } from './queries/get-bulk-file';

const folder = ownDataFolder();
let database: TestDatabase;
let desk: SmallDesk;
let recommendation: string;
beforeAll(async () => {
  database = await createTestDatabase();
  provideSettings({ databaseUrl: database.url, authSecret: 'x'.repeat(32) });
  desk = await createSmallDesk(database.sql);
  recommendation = await desk.addRecommendation('X-1');
});
afterAll(() => database.drop());

const here = { country: 'xx' };
const kept = () => readdirSync(path.join(folder, 'bulk')).sort();

it('sends a file with its tag and size, and nothing to whoever has it already', async () => {
  const first = await ask(getPackage, '', here);
  expect(first.status).toBe(200);
  const data = Buffer.from(await first.arrayBuffer());
  expect(first.headers.get('content-length')).toBe(String(data.length));
  expect(first.headers.get('content-type')).toBe('application/zip');
  const tag = first.headers.get('etag') ?? '';
  const again = await ask(getPackage, '', here, { 'if-none-match': tag });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const sums = await (await ask(getSums, '', here)).text();
  expect(sums).toContain(`${createHash('sha256').update(data).digest('hex')}  datapackage.zip`);
  expect((await listBulkSizes('xx')).package).toBe(data.length);
  // Each file has a tag of its own, and what is of all countries another.
  const tags = [tag];
  for (const handler of [getLines, getSums]) {
    const answer = await ask(handler, '', here);
    tags.push(answer.headers.get('etag') ?? '');
    await answer.arrayBuffer();
  }
  expect(new Set(tags).size).toBe(3);
  const all = await ask(getEverything, '', {});
  expect(all.headers.get('content-disposition')).toContain('qadam-all-datapackage.zip');
  await all.arrayBuffer();
});

it('is written anew after a publication, and the version before goes', async () => {
  const before = kept();
  const old = await ask(getPackage, '', here);
  await old.arrayBuffer();
  await desk.bringOut(desk.write(recommendation));
  const tag = old.headers.get('etag') ?? '';
  const [one, other] = await Promise.all([
    ask(getPackage, '', here, { 'if-none-match': tag }),
    ask(getLines, '', here),
  ]);
  expect([one.status, other.status]).toEqual([200, 200]);
  for (const answer of [one, other]) await answer.arrayBuffer();
  const after = kept();
  expect(after).toHaveLength(before.length);
  expect(after).not.toEqual(before);
  // What readers do not see changes nothing: somebody signs in, a draft is begun.
  await database.sql`INSERT INTO audit_events (subject_kind, subject_id, account_id, action)
    VALUES ('session', gen_random_uuid(), ${desk.editor.accountId}, 'open')`;
  const same = await ask(getPackage, '', here, { 'if-none-match': one.headers.get('etag') ?? '' });
  expect(same.status).toBe(304);
});

it('says that it is being prepared when that takes longer than somebody should wait', async () => {
  await desk.bringOut(desk.write(await desk.addRecommendation('X-2')));
  const subject = { scope: desk.country, name: 'xx', title: 'X', url: 'https://x.example' };
  expect(await getBulkFile(subject, 'package', 0)).toBeNull();
  expect((await getBulkFile(subject, 'package'))?.size).toBeGreaterThan(1000);
});

it('refuses what is not there, and what it does not know', async () => {
  expect((await ask(getPackage, '', { country: 'zz' })).status).toBe(404);
  const misread = await ask(getPackage, '?asOf=2019-12-31', here);
  expect([misread.status, (await misread.json()).parameters[0].parameter]).toEqual([400, 'asOf']);
});
