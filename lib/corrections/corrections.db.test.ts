import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Moment } from '@/lib/moment/moment';
import { receiveSuggestion } from '@/lib/suggestions/mutations/receive-suggestion';
import { suggestionForm } from '@/lib/suggestions/schema';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { codeOf, createSmallDesk, type SmallDesk, value } from '@/lib/testing/small-desk';
import { publishCorrection } from './mutations/publish-correction';
import { listCorrections } from './queries/list-corrections';
import { correctionNote } from './schema';

let database: TestDatabase;
let desk: SmallDesk;
let recommendation: string;
beforeAll(async () => {
  database = await createTestDatabase();
  desk = await createSmallDesk(database.sql);
  recommendation = await desk.addRecommendation('X-1');
});
afterAll(() => database.drop());

const today = '2026-11-27';
const now: Moment = { asOf: today, knownAt: null, today };
const list = async (moment: Partial<Moment> = {}) =>
  (await listCorrections(desk.country, { ...now, ...moment }, 1)).corrections;
const note = (other: object = {}) =>
  correctionNote.parse({
    country: 'xx',
    about: 'X-1',
    language: 'ru',
    wrong: 'It said 2015.',
    corrected: 'It is 2016.',
    ...other,
  });

describe('the public log', () => {
  it('tells of corrected and withdrawn judgements, as of both times', async () => {
    expect(await list()).toEqual([]);
    const before = new Date(await desk.instant());
    const [first, second] = await Promise.all(
      [desk.voices.desk, desk.voices.state].map((voice) =>
        desk.judge({ recommendation, voice, status: 'IN_PROGRESS', effectiveOn: '2016-01-01' }),
      ),
    );
    const correction = await desk.judge({
      recommendation,
      voice: desk.voices.desk,
      replaces: first ?? '',
      status: 'NOT_STARTED',
      effectiveOn: '2018-01-01',
      reason: 'The law was another one.',
    });
    const between = new Date(await desk.instant());
    await desk.judge({
      recommendation,
      voice: desk.voices.state,
      replaces: second ?? '',
      kind: 'WITHDRAWAL',
      effectiveOn: '2016-01-01',
      reason: 'Said in error.',
    });
    expect(await list()).toMatchObject([
      { kind: 'WITHDRAWAL', before: 'IN_PROGRESS', after: null, reason: 'Said in error.' },
      {
        kind: 'CORRECTION',
        id: correction,
        before: 'IN_PROGRESS',
        after: 'NOT_STARTED',
        reason: 'The law was another one.',
        about: { kind: 'recommendation', reference: 'X-1' },
      },
    ]);
    expect((await list({ knownAt: between })).map(({ kind }) => kind)).toEqual(['CORRECTION']);
    expect((await list({ asOf: '2017-01-01' })).map(({ kind }) => kind)).toEqual(['WITHDRAWAL']);
    expect(await list({ knownAt: before })).toEqual([]);
  });

  it('tells of notes, from their publication on', async () => {
    const before = new Date(await desk.instant());
    value(await publishCorrection(desk.reviewer, note({ wrongSince: '2020-01-01' })));
    const [latest] = await list();
    expect(latest).toMatchObject({
      kind: 'NOTE',
      locale: 'ru',
      wrong: 'It said 2015.',
      wrongSince: '2020-01-01',
      corrected: 'It is 2016.',
      about: { reference: 'X-1' },
    });
    expect((await list({ knownAt: before })).some(({ kind }) => kind === 'NOTE')).toBe(false);
    expect((await list({ asOf: '2019-12-31' })).some(({ kind }) => kind === 'NOTE')).toBe(false);
  });
});

describe('a correction note', () => {
  it('is published by reviewers of the editorial desk alone, and leaves an event', async () => {
    const other = await desk.makeViewer('REVIEWER', desk.voices.state);
    expect(codeOf(await publishCorrection(other, note()))).toBe('FORBIDDEN');
    expect(codeOf(await publishCorrection(desk.editor, note()))).toBe('FORBIDDEN');
    value(await publishCorrection(desk.reviewer, note({ about: 'XX-E01' })));
    const [event] = await database.sql`SELECT account_id, action, after FROM audit_events
      WHERE subject_kind = 'correction_note' ORDER BY id DESC LIMIT 1`;
    expect(event).toMatchObject({
      account_id: desk.reviewer.accountId,
      action: 'publish',
      after: { evidenceId: desk.evidence, wrong: 'It said 2015.' },
    });
  });

  it('says what it is about, and not of tomorrow', async () => {
    expect(await publishCorrection(desk.reviewer, note({ about: 'X-9' }))).toMatchObject({
      fieldErrors: { about: { code: 'unknown' } },
    });
    expect(
      await publishCorrection(desk.reviewer, note({ wrongSince: '2999-01-01' })),
    ).toMatchObject({ fieldErrors: { wrongSince: { code: 'dateFuture' } } });
  });

  it('handles the report that led to it, once', async () => {
    const sent = { country: 'xx', kind: 'ERROR', body: 'Wrong.', contact: 'someone' };
    const form = { ...suggestionForm.parse(sent), locale: 'en' as const };
    value(await receiveSuggestion(form, null));
    const [row] = await database.sql`SELECT id FROM suggestions WHERE kind = 'ERROR'`;
    const count = async () => (await database.sql`SELECT 1 FROM correction_notes`).length;
    const before = await count();
    const publish = () => publishCorrection(desk.reviewer, note({ suggestion: row?.id }));
    const codes = (await Promise.all([publish(), publish()])).map(codeOf);
    expect(codes.sort()).toEqual(['ALREADY_DECIDED', 'ok']);
    expect(await count()).toBe(before + 1);
    const [after] =
      await database.sql`SELECT state, contact FROM suggestions WHERE id = ${row?.id}`;
    expect(after).toEqual({ state: 'ACCEPTED', contact: null });
  });

  it('stays as it was published', async () => {
    await expect(database.ownerSql`UPDATE correction_notes SET wrong = 'Else'`).rejects.toThrow(
      'correction_notes_immutable',
    );
    await expect(database.sql`DELETE FROM correction_notes`).rejects.toThrow('permission denied');
  });
});
