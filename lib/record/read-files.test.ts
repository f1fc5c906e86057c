import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findProblems } from './problems';
import { RecordFilesError, readRecordFiles } from './read-files';
import type { RecordFiles } from './schema';

const kazakhstan = join(import.meta.dirname, '../../prisma/data/kazakhstan');
const record = readRecordFiles(kazakhstan);

/** The numbers of rows that the facts file itself has, section by section. */
describe('the shipped record against the facts', () => {
  it('has the 85 rows of section 1: 79 recommendations, 3 empty documents, 3 designations', () => {
    const empty = record.documents.filter(({ coverage }) => coverage === 'NONE');
    const placements = record.engagements.filter(({ key }) => key.startsWith('UC-'));
    expect(record.recommendations).toHaveLength(79);
    expect(empty.map(({ slug }) => slug)).toEqual([
      'ccpr-c-kaz-co-2',
      'ccpr-c-kaz-co-3',
      'upr-2025-working-group-report',
    ]);
    expect(placements.map(({ key, kind }) => `${key} ${kind}`)).toEqual([
      'UC-2013 DESIGNATION',
      'UC-2017 DESIGNATION',
      'UC-2018 DESIGNATION',
    ]);
    expect(record.recommendations.length + empty.length + placements.length).toBe(85);
  });

  it('has as many recommendations per body as sections 1A to 1H', () => {
    const above = new Map(record.bodies.map((body) => [body.slug, body.above ?? body.slug]));
    const bodies = record.recommendations.flatMap((one) => one.bodies.map((it) => above.get(it)));
    expect(count(bodies)).toEqual({
      'un-sr-forb': 9,
      'irf-roundtable': 9,
      lync: 15,
      'us-state-department': 8,
      uscirf: 5,
      'human-rights-committee': 1,
      'un-sr-counter-terrorism': 1,
      upr: 25,
      'article-2024-author': 4,
      cornell: 2,
    });
  });

  it('has the 24 rows of the first two reviews: 18 accepted, 6 noted, each of one State', () => {
    const rows = record.recommendations.filter(({ factsId }) => /^UPR[12]-/.test(factsId));
    expect(rows).toHaveLength(24);
    expect(count(rows.map(({ response }) => response))).toEqual({ ACCEPTED: 18, NOTED: 6 });
    expect(count(rows.map(({ document }) => document))).toEqual({ 'upr-2010': 10, 'upr-2014': 14 });
    expect(rows.map(({ actionCategory }) => actionCategory).join('')).toBe(
      '532244245155344222555353',
    );
    const states = new Set(rows.flatMap(({ bodies }) => bodies));
    expect(states.size).toBe(21);
    expect(record.bodies.filter(({ above }) => above === 'upr').map(({ slug }) => slug)).toEqual([
      ...states,
    ]);
  });

  it('addresses 68 to Kazakhstan, the others to the United States and to international actors', () => {
    expect(count(record.recommendations.map(({ addressee }) => addressee))).toEqual({
      'kz-government': 68,
      'us-government': 2,
      'us-state-department': 3,
      'international-actors': 6,
    });
    const parents = record.recommendations.flatMap(({ parent }) => parent ?? []);
    expect(count(parents)).toEqual({ 'IRF-2014-3': 4, 'LYNC-2025-1': 4 });
  });

  it('has every source, evidence, indicator, engagement, conflict and gap', () => {
    const numbered = (prefix: string, from: number, to: number, width = 2) =>
      Array.from(
        { length: to - from + 1 },
        (_, at) => `${prefix}${`${from + at}`.padStart(width, '0')}`,
      );
    expect(record.sources.map(({ key }) => key)).toEqual([
      ...numbered('S', 0, 4, 1),
      ...numbered('W', 1, 45, 1),
      'KZGOV',
      'RIGHTDOCS',
    ]);
    expect(record.evidence.map(({ key }) => key)).toEqual(numbered('E', 1, 59));
    expect(record.indicators.map(({ key }) => key)).toEqual(numbered('I', 1, 18));
    const engagements = record.engagements.filter(({ key }) => !key.startsWith('UC-'));
    expect(engagements.map(({ key }) => key).sort()).toEqual(numbered('T', 1, 33));
    expect(record.conflicts.map(({ key }) => key)).toEqual(numbered('C', 1, 16));
    // 13 items of section 7 (the one "from memory only" is not loaded) and two of section 1F.
    const items = new Set(record.gaps.map(({ key }) => key.replace(/[a-z]$/, '')));
    expect([...items]).toEqual(numbered('G', 1, 15));
  });

  it('has the prosecutions of 2017 to 2023 with their first and latest figures', () => {
    const values = Object.fromEntries(
      record.indicators.flatMap(({ observations }) =>
        observations.map(({ key, value }) => [key, value]),
      ),
    );
    const years = [2017, 2018, 2019, 2020, 2021, 2022, 2023];
    expect(years.map((year) => values[`I08-${year}`])).toEqual([284, 171, 168, 134, 130, 144, 192]);
    const first = [2020, 2021, 2022].map((year) => values[`I08-${year}-first`]);
    expect(first).toEqual([131, 127, 143]);
    const punished = [2020, 2021, 2022, 2023].map((year) => values[`I08-${year}-punished`]);
    expect(punished).toEqual([116, 117, 131, 168]);
    const thresholds = ['local', 'regional', 'national'].map((level) => values[`I10-${level}`]);
    expect(thresholds).toEqual([50, 500, 5000]);
  });

  it("ends every recommendation with the desk's status of section 5", () => {
    const latest = new Map(
      record.assessments
        .filter(({ voice }) => voice === 'editorial-desk')
        .map(({ recommendation, steps }) => [
          recommendation,
          [...steps].sort((a, b) => a.effectiveOn.localeCompare(b.effectiveOn)).at(-1)?.status,
        ]),
    );
    const actual = record.recommendations.map((one) => [one.factsId, latest.get(one.reference)]);
    const expected = Object.entries(statuses).flatMap(([status, ids]) =>
      ids.split(' ').map((id) => [id, status]),
    );
    expect(expected).toHaveLength(79);
    expect(Object.fromEntries(actual)).toEqual(Object.fromEntries(expected));
  });
});

/** Section 5 of the facts without the six that are no recommendations; no information = NO_EVIDENCE. */
const statuses = {
  NO_EVIDENCE:
    'SR-a SR-b SR-P5 IRF-3c IRF-7 IRF-A LY-1c LY-3 LY-4b LY-5 US-7 UC-2021 UC-2022U UC-2024 UC-2025 AR-2 AR-4 CO-2 UPR1-KWT UPR1-VNM UPR2-IND',
  NOT_STARTED:
    'SR-d SR-e SR-P1 SR-P2 SR-P3 LY-1a LY-1b LY-2 LY-G2 US-1 US-2 US-3 US-6 UPR2-IRL UPR2-NLD UPR2-USA UPR2-MEX UPR2-ITA UPR2-KOR UPR2-DEU',
  IN_PROGRESS:
    'IRF-3a IRF-3b IRF-3d LY-1 LY-1d LY-4a LY-4c LY-S1 LY-C LY-C2 US-4 US-8 UC-2014 HRC-CO AR-1 AR-3 CO-1 UPR1-GBR UPR2-CAN',
  PARTIALLY_IMPLEMENTED: 'SR-P4 IRF-3 IRF-6 US-5 SRCT-1 UPR3-174 UPR1-NOR UPR2-BRA UPR2-CHL',
  IMPLEMENTED: 'IRF-1 UPR1-PHL UPR1-DZA UPR1-USA UPR1-AZE UPR2-CHN UPR2-PRK UPR2-BIH',
  REGRESSED: 'UPR1-MEX UPR1-NLD',
} as const;

describe('a broken file is named with its entry and field', () => {
  const copies: string[] = [];
  afterAll(() => {
    for (const copy of copies) rmSync(copy, { recursive: true });
  });

  /** The problems of a copy of the record in which one text of one file is replaced. */
  function problemsWith(file: string, search: string, replacement: string): readonly string[] {
    const copy = mkdtempSync(join(tmpdir(), 'qadam-record-'));
    copies.push(copy);
    cpSync(kazakhstan, copy, { recursive: true });
    const path = join(copy, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(search);
    writeFileSync(path, text.replace(search, replacement));
    try {
      readRecordFiles(copy);
    } catch (error) {
      if (error instanceof RecordFilesError) return error.problems;
      throw error;
    }
    return [];
  }

  it.each([
    [
      'recommendations.yaml',
      'themes: [constitution]',
      'themes: [Constitution]',
      'recommendations.yaml: UNSR-2014-a: themes.0: lower-case words joined by hyphens',
    ],
    [
      'asks.yaml',
      'title: End compulsory',
      'titel: End compulsory',
      'asks.yaml: end-compulsory-registration: title: Invalid input: expected string, received undefined',
    ],
    ['country.yaml', 'code: kz', 'code: KAZ', /^country\.yaml: code: Invalid string/],
    ['themes.yaml', '- slug: heritage', '- slug: &', /^themes\.yaml: .*line \d+/],
    [
      'recommendations.yaml',
      'themes: [constitution]',
      'themes: [konstitution]',
      'recommendations.yaml: UNSR-2014-a: themes: no theme "konstitution"',
    ],
    [
      'recommendations.yaml',
      'reference: UNSR-2014-b',
      'reference: UNSR-2014-a',
      'recommendations.yaml: UNSR-2014-a: reference: used twice',
    ],
  ])('%s: %s → %s', (file, search, replacement, problem) => {
    expect(problemsWith(file, search, replacement)).toContainEqual(
      typeof problem === 'string' ? problem : expect.stringMatching(problem),
    );
  });

  it('a missing file', () => {
    expect(() => readRecordFiles(join(kazakhstan, 'nowhere'))).toThrow(
      'country.yaml: cannot be read (ENOENT)',
    );
  });
});

describe('contradictions between files', () => {
  /** The problems of the record after one change to a copy of it. */
  function problemsAfter(change: (files: RecordFiles) => void): string[] {
    const files = structuredClone(record);
    change(files);
    return findProblems(files);
  }
  const find = <Entry>(entries: Entry[], matches: (entry: Entry) => boolean): Entry => {
    const entry = entries.find(matches);
    if (!entry) throw new Error('no such entry');
    return entry;
  };
  const recommendation = (files: RecordFiles, reference: string) =>
    find(files.recommendations, (one) => one.reference === reference);
  const desk = (files: RecordFiles, reference: string) =>
    find(
      files.assessments,
      (one) => one.recommendation === reference && one.voice === 'editorial-desk',
    );
  const firstStep = (files: RecordFiles, reference: string) =>
    find(desk(files, reference).steps, () => true);

  it('a parent in another document', () => {
    const problems = problemsAfter((files) => {
      recommendation(files, 'LYNC-2025-1a').parent = 'IRF-2014-3';
    });
    expect(problems).toEqual([
      'recommendations.yaml: LYNC-2025-1a: parent: "IRF-2014-3" is in another document',
    ]);
  });

  it('a recommendation in no ask, and one that is in an ask and alone', () => {
    const problems = problemsAfter((files) => {
      files.asks.alone = files.asks.alone.filter((one) => one.recommendation !== 'LYNC-2025-2');
      files.asks.alone.push({ recommendation: 'UNSR-2014-d', reason: 'none' });
    });
    expect(problems).toEqual([
      'asks.yaml: UNSR-2014-d: alone: also in an ask',
      'asks.yaml: LYNC-2025-2: in no ask and not listed alone',
    ]);
  });

  it('evidence that bears on nothing known, and an unknown source', () => {
    const problems = problemsAfter((files) => {
      const evidence = find(files.evidence, ({ key }) => key === 'E01');
      evidence.bearsOn.push({ recommendation: 'NOBODY-1' });
      evidence.citations.push({ source: 'W99', locator: undefined });
    });
    expect(problems).toEqual([
      'evidence.yaml: E01: citations: no source "W99"',
      'evidence.yaml: E01: bearsOn: no recommendation "NOBODY-1"',
    ]);
  });

  it('a step before its document, after the cut-off, or on the same day as another', () => {
    const step = (effectiveOn: string) => {
      const problems = problemsAfter((files) => {
        firstStep(files, 'UNSR-2014-d').effectiveOn = effectiveOn;
      });
      return problems.map((problem) => problem.replace(/^.*: (?=effectiveOn)/, ''));
    };
    expect(step('2014-12-22')).toEqual([
      'effectiveOn: 2014-12-22 is before the document (2014-12-23)',
    ]);
    expect(step('2026-02-12')).toEqual([
      'effectiveOn: 2026-02-12 is after the cut-off (2026-02-11)',
    ]);
    const twice = problemsAfter((files) => {
      const { steps } = desk(files, 'UNSR-2014-d');
      steps.push({ ...firstStep(files, 'UNSR-2014-d'), key: 'again' });
    });
    expect(twice[0]).toMatch(
      /^assessments\.yaml: UNSR-2014-d by editorial-desk: effectiveOn: two steps on \d{4}-\d\d-\d\d$/,
    );
  });

  it('another voice without its statement', () => {
    const problems = problemsAfter((files) => {
      desk(files, 'UNSR-2014-e').voice = 'kazakhstan';
    });
    expect(problems[0]).toMatch(
      /UNSR-2014-e by kazakhstan: .*: attributedFrom: from which statement/,
    );
  });
});

/** How often each value occurs. */
function count(values: readonly (string | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  return counts;
}
