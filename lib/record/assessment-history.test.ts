import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRecordFiles } from './read-files';
import type { RecordFiles } from './schema';

const root = join(import.meta.dirname, '../..');
const record = readRecordFiles(join(root, 'prisma/data/kazakhstan'));
const page = readFileSync(join(root, 'docs/assessment-history.md'), 'utf8');

const desk = record.voices.find(({ kind }) => kind === 'EDITORIAL_DESK')?.slug;
const voiceNames = new Map(record.voices.map(({ slug, name }) => [slug, name]));
const occurred = new Map([
  ...record.evidence.map((one) => [one.key, one.occurred] as const),
  ...record.engagements.map((one) => [one.key, one.occurred] as const),
  ...record.indicators.flatMap(({ observations }) =>
    observations.map((one) => [one.key, one.period] as const),
  ),
]);
const months = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2000, month)).toLocaleString('en', { month: 'long', timeZone: 'UTC' }),
);

const [dated = [], undated = [], differing = []] = tablesOf(page);
const references = record.recommendations.map(({ reference }) => reference);

describe('docs/assessment-history.md against the files', () => {
  it('has three tables', () => {
    expect(tablesOf(page)).toHaveLength(3);
  });

  it('names every recommendation once, in the table where its dates put it', () => {
    const hasDates = (reference: string) => {
      const items = datedItems(reference);
      const dates = new Set(items.map((key) => JSON.stringify(occurred.get(key))));
      return dates.size > 1 || items.some(hasStages);
    };
    expect(dated.map(([reference]) => reference)).toEqual(references.filter(hasDates));
    expect(undated.map(([reference]) => reference)).toEqual(
      references.filter((reference) => !hasDates(reference)),
    );
  });

  it('counts them', () => {
    const counts = page.match(/(\d+) of (\d+) recommendations do; the other (\d+) are named/);
    expect(counts?.slice(1).map(Number)).toEqual([dated.length, references.length, undated.length]);
  });

  it.each(references)('%s: evidence, steps and other voices', (reference) => {
    const full = dated.find(([first]) => first === reference);
    const short = undated.find(([first]) => first === reference);
    const row = full ?? short ?? [];
    const items = (row[1] ?? '').split(', ').filter((item) => item !== 'none');
    expect(items.sort()).toEqual(datedItems(reference).sort());
    expect(row[2]).toBe(deskSteps(reference).map(told).join('<br>'));
    expect(row.at(-1)).toBe(otherVoices(reference).join('<br>') || '–');
    expect(row).toHaveLength(full ? 5 : 4);
    if (full) expect(full[3]).not.toBe('');
  });

  it('lists where the latest status of a voice differs from that of the desk', () => {
    const expected = record.assessments.flatMap(({ recommendation, voice, steps }) => {
      const own = inOrder(steps).at(-1)?.status ?? null;
      const ours = deskSteps(recommendation).at(-1)?.status ?? null;
      if (voice === desk || own === null || own === ours) return [];
      return [[recommendation, words(ours), `${voiceNames.get(voice)}: ${words(own)}`]];
    });
    expect(differing).toEqual(expected);
  });
});

/** Cited before their last day, each for the reason beside it. */
const goesOn: Record<string, string> = {
  T33: 'trips from May 2013 on; LYNC, whose view cites them, told of them in September 2025',
};

describe('a step and the days of what it cites', () => {
  const all = record.assessments.flatMap(({ recommendation, voice, steps }) =>
    steps.map((step) => ({ name: `${recommendation} by ${voice}: ${step.effectiveOn}`, step })),
  );

  it('cites nothing that was not known of the world by its day', () => {
    const tooEarly = all.filter(({ step }) =>
      step.citations.some((link) => !(citedKey(link) in goesOn) && dayOf(link) > step.effectiveOn),
    );
    expect(all.length).toBeGreaterThan(150);
    expect(tooEarly.map(({ name }) => name)).toEqual([]);
  });

  it('rests on a citation unless nothing was found', () => {
    const bare = all.filter(
      ({ step }) => step.citations.length === 0 && step.status !== 'NO_EVIDENCE',
    );
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  it('speaks of nothing later than its day', () => {
    const tooMuch = all.filter(({ step }) => {
      const texts = [step.reason, step.confidenceNote, ...step.citations.map(({ note }) => note)];
      return texts.some((text) => monthsIn(text ?? '').some((month) => month > step.effectiveOn));
    });
    expect(tooMuch.map(({ name }) => name)).toEqual([]);
  });
});

type Step = RecordFiles['assessments'][number]['steps'][number];
type Citation = Step['citations'][number];

/** The items with a date: what bears on the recommendation, and what the desk cites for it. */
function datedItems(reference: string): string[] {
  const bearing = record.evidence
    .filter(({ bearsOn }) => bearsOn.some((link) => link.recommendation === reference))
    .map(({ key }) => key);
  const cited = deskSteps(reference).flatMap(({ citations }) =>
    citations.flatMap((link) => citedKey(link) || []),
  );
  return [...new Set([...bearing, ...cited])];
}

/** Several dated stages or events in one item, told by an exact span over more than one year. */
function hasStages(key: string): boolean {
  const { earliest, latest, qualifier } = occurred.get(key) ?? {};
  if (!earliest || !latest || qualifier !== 'EXACT') return false;
  return earliest.slice(0, 4) !== latest.slice(0, 4);
}

/** The day on which what is cited surely had happened; of what goes on and of a series' period, when it began. */
function dayOf(link: Citation): string {
  const date = occurred.get(citedKey(link));
  return (link.observation ? date?.earliest : date?.latest) ?? date?.earliest ?? '';
}

function citedKey({ evidence, observation, engagement }: Citation): string {
  return evidence ?? observation ?? engagement ?? '';
}

/** Every year that a text names, and with a month before it the month: `2025`, `2025-09`. */
function monthsIn(text: string): string[] {
  const found = text.matchAll(/(?:\b([A-Z][a-z]+) (?:of )?)?\b((?:19|20)\d\d)\b/g);
  return [...found].map(([, word = '', year = '']) => {
    const month = months.indexOf(word) + 1;
    return month > 0 ? `${year}-${String(month).padStart(2, '0')}` : year;
  });
}

function deskSteps(reference: string): Step[] {
  return inOrder(
    record.assessments
      .filter(({ recommendation, voice }) => recommendation === reference && voice === desk)
      .flatMap(({ steps }) => steps),
  );
}

/** As the files order the voices: `Forum 18: 2022-01-09 regressed, 2026-01-09 view without a status`. */
function otherVoices(reference: string): string[] {
  return record.assessments
    .filter(({ recommendation, voice }) => recommendation === reference && voice !== desk)
    .map(({ voice, steps }) => `${voiceNames.get(voice)}: ${inOrder(steps).map(told).join(', ')}`);
}

function inOrder(steps: readonly Step[]): Step[] {
  return [...steps].sort((a, b) => a.effectiveOn.localeCompare(b.effectiveOn));
}

function told({ effectiveOn, status }: Step): string {
  return `${effectiveOn} ${words(status)}`;
}

function words(status: Step['status']): string {
  return status === null ? 'view without a status' : status.toLowerCase().replaceAll('_', ' ');
}

/** The tables of a Markdown page, each as its rows without the head, each row as its cells. */
function tablesOf(markdown: string): string[][][] {
  return markdown
    .split(/\n{2,}/)
    .filter((block) => block.startsWith('|'))
    .map((block) =>
      block
        .trim()
        .split('\n')
        .slice(2)
        .map((line) =>
          line
            .split('|')
            .slice(1, -1)
            .map((cell) => cell.trim()),
        ),
    );
}
