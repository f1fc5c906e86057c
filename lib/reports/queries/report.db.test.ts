import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Country } from '@/lib/countries/types';
import { db } from '@/lib/db/client';
import type { Question } from '@/lib/explorer/conditions';
import { explore } from '@/lib/explorer/queries/explore';
import { everything } from '@/lib/explorer/schema';
import type { Selection } from '@/lib/explorer/types';
import { type Moment, todayIn } from '@/lib/moment/moment';
import { getStanding } from '@/lib/overview/queries/get-standing';
import { getRecommendation } from '@/lib/recommendations/queries/get-recommendation';
import { countOf } from '@/lib/status/counts';
import type { Status } from '@/lib/status/scale';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { readCsv } from '@/lib/testing/read-csv';
import { csvChunk } from '../csv';
import { exportReport, getReport } from './get-report';
import { getSettledInstant } from './get-settled-instant';

const today = todayIn('Asia/Almaty');

let test: TestDatabase;
let country: Country;
beforeAll(async () => {
  test = await createTestDatabase({ record: true });
  country = { ...(await db.country.findUniqueOrThrow({ where: { code: 'kz' } })), cutOff: null };
});
afterAll(() => test.drop());

const on = (asOf = today, knownAt: Date | null = null): Moment => ({ asOf, knownAt, today });
const about = (selection: Partial<Selection>, moment: Moment): Question => ({
  countryId: country.id,
  selection: { ...everything(), ...selection },
  moment,
  staleAfterDays: 180,
});

async function readExport(question: Question, since: string | null = null) {
  const frame = {
    locale: 'en' as const,
    country: 'kz',
    asOf: question.moment.asOf,
    knownAt: question.moment.knownAt?.toISOString() ?? '',
    since,
    origin: 'http://localhost',
  };
  let text = '';
  for await (const rows of exportReport(question, since))
    text += csvChunk(rows, frame, text === '');
  return readCsv(text);
}

describe('one status everywhere', () => {
  it.each([today, '2019-12-31', '2014-06-01'])('as of %s', async (asOf) => {
    const moment = on(asOf, await getSettledInstant());
    const overview = await getStanding(country.id, moment);
    const question = about({ addressee: overview.addressees }, moment);
    const [report, lines, explorer] = await Promise.all([
      getReport(question, null),
      readExport(question),
      explore(question, { sort: 'oldest', page: 1 }),
    ]);
    expect(report.counts).toEqual(overview.counts);
    expect(report.total).toBe(overview.total);
    expect(countOf(lines.map(({ status }) => ({ status: status as Status })))).toEqual(
      overview.counts,
    );
    for (const { value, count } of explorer.facets.status) {
      expect(overview.counts[value as Status] ?? 0).toBe(count);
    }
    expect(lines.map(({ reference }) => reference)).toEqual(
      report.rows.map(({ reference }) => reference),
    );
    expect(explorer.rows.map(({ reference }) => reference)).toEqual(
      report.rows.slice(0, explorer.rows.length).map(({ reference }) => reference),
    );
    for (const [index, row] of report.rows.entries()) {
      const line = lines[index];
      const page = await getRecommendation(country.id, row.reference, moment);
      const desk = page?.voices.find(({ voice }) => voice.kind === 'EDITORIAL_DESK');
      expect(line).toMatchObject({ status: row.status, status_since: row.heldSince ?? '' });
      expect(page?.standing).toMatchObject({ status: row.status, heldSince: row.heldSince });
      expect(line?.reason).toBe(desk?.reason ?? '');
      expect(row.judgement?.facts.map(({ reference }) => reference)).toEqual(
        desk?.citations.map(({ reference }) => reference),
      );
      const differing = page?.voices.filter(({ voice }) =>
        row.others.some(({ name }) => name === voice.name),
      );
      expect(differing).toHaveLength(row.others.length);
    }
  });
});

describe('what changed', () => {
  it('is where the rule says otherwise for the earlier day', async () => {
    const moment = on(today, await getSettledInstant());
    const { changes, rows } = await getReport(about({}, moment), '2014-03-01');
    const visit = changes?.find(({ row }) => row.reference === 'UPR-2010-USA');
    expect(visit).toMatchObject({ from: 'NOT_ASSESSED', row: { status: 'IMPLEMENTED' } });
    expect(changes?.find(({ row }) => row.reference === 'UNSR-2014-d')?.from).toBeNull();
    const before = await test.sql`
      SELECT recommendation_id AS id, status FROM standing_as_of('2014-03-01', 'infinity')`;
    const same = rows.filter((row) =>
      before.some(({ id, status }) => id === row.id && status === row.status),
    );
    expect(changes?.length).toBe(rows.length - same.length);
    const lines = await readExport(about({}, moment), '2014-03-01');
    const moved = lines.filter(({ status, status_on_since }) => status !== status_on_since);
    expect(moved.map(({ reference }) => reference)).toEqual(
      changes?.map(({ row }) => row.reference),
    );
  });

  it('is not asked for without an earlier day', async () => {
    expect((await getReport(about({}, on()), null)).changes).toBeNull();
  });
});

describe('sources', () => {
  it('are numbered once, in the order in which they are named', async () => {
    const { facts, rows } = await getReport(about({}, on()), null);
    expect(facts.map(({ number }) => number)).toEqual(facts.map((_, index) => index + 1));
    const named = rows.flatMap(({ judgement }) => judgement?.facts ?? []);
    expect(new Set(facts.map(({ reference }) => reference))).toEqual(
      new Set(named.map(({ reference }) => reference)),
    );
    expect(facts.every(({ sources }) => sources.length > 0)).toBe(true);
  });

  it('show who differs, attributed', async () => {
    const { rows } = await getReport(about({ contest: ['CONTESTED'] }, on()), null);
    expect(rows.length).toBeGreaterThan(0);
    for (const { others } of rows) {
      expect(others.length).toBeGreaterThan(0);
      expect(others.every(({ attributedFrom }) => attributedFrom)).toBe(true);
    }
  });
});

describe('a permanent address', () => {
  it('shows the same after later publications, which others see at once', async () => {
    const pinned = about({}, on(today, await getSettledInstant()));
    const [before, csvBefore] = [await getReport(pinned, '2019-12-31'), await readExport(pinned)];
    const row = before.rows.find(({ status }) => status === 'NOT_STARTED');
    await publish(String(row?.id), 'SUPERSEDED');
    expect(await getReport(pinned, '2019-12-31')).toEqual(before);
    expect(await readExport(pinned)).toEqual(csvBefore);
    const now = await getReport(about({}, on(today, await getSettledInstant())), null);
    expect(now.rows.find(({ id }) => id === row?.id)?.status).toBe('SUPERSEDED');
    expect(now.counts.SUPERSEDED).toBe(1 + (before.counts.SUPERSEDED ?? 0));
  });

  it('shows the same after a correction and a withdrawal', async () => {
    const pinned = about({}, on(today, await getSettledInstant()));
    const before = await getReport(pinned, null);
    const [first, second] = before.rows.filter(({ assessmentId }) => assessmentId);
    await publish(String(first?.id), 'NO_EVIDENCE', first?.assessmentId);
    await publish(String(second?.id), null, second?.assessmentId);
    expect(await getReport(pinned, null)).toEqual(before);
  });

  /** As the desk: a judgement; with `replaces` a correction, or without a status a withdrawal. */
  async function publish(id: string, status: Status | null, replaces: string | null = null) {
    const kind = replaces ? (status ? 'CORRECTION' : 'WITHDRAWAL') : 'ASSESSMENT';
    const [desk] = await test.sql`SELECT id FROM voices WHERE kind = 'EDITORIAL_DESK'`;
    await test.sql`INSERT INTO assessments ${test.sql({
      id: crypto.randomUUID(),
      recommendation_id: id,
      voice_id: desk?.id as string,
      kind,
      replaces_id: replaces,
      status,
      effective_on: today,
      verified_on: today,
      reason: 'Published later.',
      confidence: 'HIGH',
      looked_at: 'Everywhere.',
      authorship: 'SIGNED',
      shipped_key: crypto.randomUUID(),
    })}`;
  }
});

describe('an export of nothing', () => {
  it('has no lines', async () => {
    expect(await readExport(about({ theme: ['nowhere'] }, on()))).toEqual([]);
  });
});
