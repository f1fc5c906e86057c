import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { loadRecord } from './load';
import { readRecordFiles } from './read-files';

let database: TestDatabase;
const files = readRecordFiles(resolve('prisma/data/kazakhstan'));
beforeAll(async () => {
  database = await createTestDatabase({ record: true });
});
afterAll(() => database.drop());

/** The statuses that section 5 of the facts suggests; what it calls "no information" is NO_EVIDENCE. */
const suggested = {
  NO_EVIDENCE: `SR-a SR-b SR-P5 IRF-3c IRF-7 IRF-A LY-1c LY-3 LY-4b LY-5 US-7 UC-2021 UC-2022U UC-2024
    UC-2025 AR-2 AR-4 CO-2 UPR1-KWT UPR1-VNM UPR2-IND`,
  NOT_STARTED: `SR-d SR-e SR-P1 SR-P2 SR-P3 LY-1a LY-1b LY-2 LY-G2 US-1 US-2 US-3 US-6 UPR2-IRL UPR2-NLD
    UPR2-USA UPR2-MEX UPR2-ITA UPR2-KOR UPR2-DEU`,
  IN_PROGRESS: `IRF-3a IRF-3b IRF-3d LY-1 LY-1d LY-4a LY-4c LY-S1 LY-C LY-C2 US-4 US-8 UC-2014 HRC-CO AR-1
    AR-3 CO-1 UPR1-GBR UPR2-CAN`,
  PARTIALLY_IMPLEMENTED: `SR-P4 IRF-3 IRF-6 US-5 SRCT-1 UPR3-174 UPR1-NOR UPR2-BRA UPR2-CHL`,
  IMPLEMENTED: `IRF-1 UPR1-PHL UPR1-DZA UPR1-USA UPR1-AZE UPR2-CHN UPR2-PRK UPR2-BIH`,
  REGRESSED: `UPR1-MEX UPR1-NLD`,
};

async function count(from: string): Promise<number> {
  const [row] = await database.sql.unsafe(`SELECT count(*)::int AS count FROM ${from}`);
  return row?.count;
}

describe('the shipped record in the database', () => {
  it.each([
    ['recommendations', 79],
    ['evidence', 59],
    ['indicators', 18],
    [`engagements WHERE kind <> 'DESIGNATION' OR reference NOT LIKE 'KZ-UC-%'`, 33],
    [`engagements WHERE kind = 'DESIGNATION' AND reference LIKE 'KZ-UC-%'`, 3],
    [`document_coverages WHERE coverage = 'NONE'`, 3],
    ['headlines', 79],
    ['recommendation_search', 79],
    ['countries', 1],
    [`voices WHERE kind = 'EDITORIAL_DESK'`, 1],
    [
      'recommendations r WHERE NOT EXISTS (SELECT 1 FROM citations c WHERE c.recommendation_id = r.id)',
      0,
    ],
    ['evidence e WHERE NOT EXISTS (SELECT 1 FROM citations c WHERE c.evidence_id = e.id)', 0],
    [
      `recommendations r WHERE (alone_reason IS NULL) = NOT EXISTS (
        SELECT 1 FROM ask_recommendations a WHERE a.recommendation_id = r.id)`,
      0,
    ],
    [
      `assessments WHERE authorship = 'SIGNED' AND voice_id <> (
        SELECT id FROM voices WHERE kind = 'EDITORIAL_DESK')`,
      0,
    ],
    ['assessments a JOIN countries c ON a.verified_on <> c.cut_off', 0],
  ])('%s: %i', async (from, expected) => {
    expect(await count(from)).toBe(expected);
  });

  it('holds every row of the files', async () => {
    const { asks, assessments, indicators, recommendations, evidence } = files;
    const expected = {
      sources: files.sources.length,
      bodies: files.bodies.length,
      addressees: files.addressees.length,
      themes: files.themes.length,
      documents: files.documents.length,
      voices: files.voices.length,
      asks: asks.asks.length,
      engagements: files.engagements.length,
      measures: files.measures.length,
      source_conflicts: files.conflicts.length,
      known_gaps: files.gaps.length,
      observations: indicators.flatMap((one) => one.observations).length,
      assessments: assessments.flatMap(({ steps }) => steps).length,
      evidence_links: evidence.flatMap(({ bearsOn }) => bearsOn).length,
      assessment_citations: assessments
        .flatMap(({ steps }) => steps)
        .flatMap(({ citations }) => citations).length,
      recommendation_bodies: recommendations.flatMap(({ bodies }) => bodies).length,
      recommendation_themes: recommendations.flatMap(({ themes }) => themes).length,
      ask_recommendations: asks.asks.flatMap((ask) => ask.recommendations).length,
    };
    const found = await Promise.all(
      Object.keys(expected).map(async (table) => [table, await count(table)]),
    );
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it('stands today where section 5 of the facts puts it', async () => {
    const references = new Map(files.recommendations.map((one) => [one.factsId, one.reference]));
    const expected = Object.entries(suggested).flatMap(([status, ids]) =>
      ids.split(/\s+/).map((id) => `${references.get(id)} ${status}`),
    );
    const rows = await database.sql<{ line: string }[]>`
      SELECT r.reference || ' ' || s.status AS line FROM standing_as_of('2026-02-11', 'infinity') s
      JOIN recommendations r ON r.id = s.recommendation_id`;
    expect(rows.map(({ line }) => line).sort()).toEqual(expected.sort());
  });

  it('has an event for every row, and whole chains', async () => {
    expect(await count('broken_audit_links()')).toBe(0);
    const rows = await database.sql`
      SELECT s.subject_kind, s.key FROM shipped_rows s WHERE s.subject_kind <> 'record' AND NOT EXISTS (
        SELECT 1 FROM audit_events e WHERE e.subject_kind = s.subject_kind AND e.subject_id = s.subject_id
          AND e.account_id IS NULL AND e.action IN ('create', 'publish') AND e.after IS NOT NULL)`;
    expect([...rows]).toEqual([]);
  });

  it('has the same ids and references in every installation', async () => {
    const other = await createTestDatabase();
    try {
      await loadRecord(other.prisma);
      const all = `SELECT subject_kind, subject_id, key FROM shipped_rows UNION ALL
        SELECT 'citation', id, '' FROM citations UNION ALL
        SELECT 'evidence_link', id, '' FROM evidence_links UNION ALL
        SELECT 'assessment_citation', id, '' FROM assessment_citations UNION ALL
        SELECT 'reference', id, reference FROM evidence ORDER BY 1, 2`;
      const here = await database.sql.unsafe(all);
      expect(here.length).toBeGreaterThan(1000);
      expect([...(await other.sql.unsafe(all))]).toEqual([...here]);
    } finally {
      await other.drop();
    }
  });
});
