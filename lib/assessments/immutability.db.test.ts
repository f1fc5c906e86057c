import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createSmallWorld, type SmallWorld } from '@/lib/testing/small-world';

let database: TestDatabase;
let world: SmallWorld;
let recommendation: string;
let published: string;
beforeAll(async () => {
  database = await createTestDatabase();
  world = await createSmallWorld(database.sql);
  recommendation = await world.addRecommendation('X-1');
  published = await world.judge({
    recommendation,
    voice: world.voices.desk,
    status: 'IN_PROGRESS',
    effectiveOn: '2016-01-01',
  });
  await database.sql`INSERT INTO audit_events (subject_kind, subject_id, action)
    VALUES ('assessment', ${published}, 'publish')`;
});
afterAll(() => database.drop());

const forbidden = [
  `UPDATE assessments SET reason = 'Another'`,
  `UPDATE assessments SET published_at = '2001-01-01'`,
  'DELETE FROM assessments',
  'TRUNCATE assessments CASCADE',
  `UPDATE assessment_citations SET note = 'Another'`,
  'DELETE FROM assessment_citations',
  'TRUNCATE assessment_citations',
  `UPDATE audit_events SET action = 'another'`,
  'DELETE FROM audit_events',
  'TRUNCATE audit_events',
  `UPDATE verifications SET verified_on = '2020-01-01'`,
  'DELETE FROM verifications',
  'TRUNCATE verifications',
  'DELETE FROM recommendations',
  'DELETE FROM withholdings',
  `UPDATE headlines SET status = 'IMPLEMENTED'`,
  'ALTER TABLE assessments DISABLE TRIGGER ALL',
  `SET session_replication_role = 'replica'`,
];

describe('what was published', () => {
  it.each(forbidden)('the program is refused: %s', async (statement) => {
    await expect(database.sql.unsafe(statement)).rejects.toThrow(/permission denied|must be owner/);
    const hidden = `SELECT set_config('qadam.withholding', 'on', true)`;
    const attempt = database.sql.begin((sql) =>
      sql.unsafe(hidden).then(() => sql.unsafe(statement)),
    );
    await expect(attempt).rejects.toThrow(/permission denied|must be owner/);
  });

  it.each(forbidden.slice(0, 9))('even the owner is refused: %s', async (statement) => {
    await database.sql`INSERT INTO verifications (id, recommendation_id, voice_id, account_id, verified_on)
      VALUES (${randomUUID()}, ${recommendation}, ${world.voices.desk}, ${world.administrator}, '2020-01-01')`;
    await expect(database.ownerSql.unsafe(statement)).rejects.toThrow(/_immutable/);
  });

  it('has its instant from the database', async () => {
    await expect(
      database.sql`INSERT INTO assessments (id, published_at) VALUES (${randomUUID()}, now())`,
    ).rejects.toThrow('permission denied');
    await expect(
      database.sql`INSERT INTO verifications (id, published_at) VALUES (${randomUUID()}, now())`,
    ).rejects.toThrow('permission denied');
    await expect(
      database.sql`INSERT INTO audit_events (subject_kind, subject_id, action, at)
        VALUES ('theme', ${randomUUID()}, 'create', now())`,
    ).rejects.toThrow('permission denied');
    const [row] = await database.sql`
      SELECT abs(extract(epoch FROM clock_timestamp() - published_at)) < 300 AS fresh
      FROM assessments WHERE id = ${published}`;
    expect(row?.fresh).toBe(true);
  });

  it('gets no citation afterwards', async () => {
    const engagement = randomUUID();
    await database.sql`INSERT INTO engagements (id, reference, country_id, kind, title, summary,
        occurred_latest, occurred_qualifier, confidence, position)
      VALUES (${engagement}, 'XX-T01', ${world.country}, 'VISIT', 'A visit', 'A visit.',
        '2016-01-01', 'EXACT', 'HIGH', 0)`;
    await expect(
      database.sql`INSERT INTO assessment_citations (id, assessment_id, engagement_id, position)
        VALUES (${randomUUID()}, ${published}, ${engagement}, 1)`,
    ).rejects.toThrow('assessment_published');
  });
});

describe('what may be published', () => {
  const judge = (judgement: Partial<Parameters<SmallWorld['judge']>[0]>) =>
    world.judge({
      recommendation,
      voice: world.voices.desk,
      status: 'IN_PROGRESS',
      effectiveOn: '2016-01-01',
      ...judgement,
    });

  it('no day after today in the zone of the country', async () => {
    // At every moment it is a later day on Kiritimati than on Pago Pago.
    const [zone] = await database.sql`
      SELECT (now() AT TIME ZONE 'Pacific/Kiritimati')::date::text AS ahead`;
    const move = (name: string) =>
      database.sql`UPDATE countries SET time_zone = ${name} WHERE id = ${world.country}`;
    await move('Pacific/Pago_Pago');
    await expect(judge({ effectiveOn: zone?.ahead })).rejects.toThrow('effective_in_future');
    await expect(judge({ verifiedOn: zone?.ahead })).rejects.toThrow('effective_in_future');
    await move('Pacific/Kiritimati');
    await expect(judge({ effectiveOn: zone?.ahead })).resolves.toBeTruthy();
    await move('Asia/Almaty');
  });

  it('no day before its document', async () => {
    await expect(judge({ effectiveOn: '2014-05-09' })).rejects.toThrow(
      'effective_before_recommendation',
    );
  });

  const bare = (columns: Record<string, string | null>) => ({
    id: randomUUID(),
    recommendation_id: recommendation,
    voice_id: world.voices.desk,
    kind: 'ASSESSMENT',
    effective_on: '2016-01-01',
    verified_on: '2016-01-01',
    reason: 'A reason.',
    confidence: 'HIGH',
    authorship: 'SIGNED',
    shipped_key: `bare/${randomUUID()}`,
    ...columns,
  });
  const insert = (columns: Record<string, string | null>) =>
    database.sql`INSERT INTO assessments ${database.sql(bare(columns))}`;

  it('a status with its citation, at the latest when the transaction ends', async () => {
    await expect(insert({ status: 'IMPLEMENTED' })).rejects.toThrow('citation_missing');
    await expect(insert({ status: 'SUPERSEDED' })).resolves.toBeTruthy();
  });

  it('a status, a reason, where was looked, a signature: each is asked for', async () => {
    await expect(insert({ status: null })).rejects.toThrow('assessments_status_check');
    await expect(insert({ status: 'SUPERSEDED', reason: ' ' })).rejects.toThrow(
      'assessments_reason_check',
    );
    await expect(insert({ status: 'NO_EVIDENCE' })).rejects.toThrow('assessments_looked_check');
    await expect(insert({ status: 'SUPERSEDED', shipped_key: null })).rejects.toThrow(
      'assessments_signature_check',
    );
    await expect(insert({ status: 'SUPERSEDED', authorship: 'ATTRIBUTED' })).rejects.toThrow(
      'assessments_attribution_check',
    );
    await expect(insert({ status: 'SUPERSEDED', attributed_from: 'A letter' })).rejects.toThrow(
      'assessments_attribution_check',
    );
  });

  it('a signature in one’s own voice only', async () => {
    const foreign = { voice_id: world.voices.state, signed_by_id: world.administrator };
    await expect(insert({ status: 'SUPERSEDED', ...foreign })).rejects.toThrow(
      'signed_in_foreign_voice',
    );
  });

  it('a correction within one recommendation and one voice', async () => {
    const other = await world.addRecommendation('X-2');
    await expect(judge({ recommendation: other, replaces: published })).rejects.toThrow(
      'assessments_replaces_fkey',
    );
    await expect(judge({ voice: world.voices.state, replaces: published })).rejects.toThrow(
      'assessments_replaces_fkey',
    );
    await expect(insert({ kind: 'CORRECTION', status: 'SUPERSEDED' })).rejects.toThrow(
      'assessments_kind_check',
    );
  });
});
