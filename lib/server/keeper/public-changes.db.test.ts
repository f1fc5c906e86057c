import { setTimeout as pause } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundle } from '@/lib/operations/launch/bundle.mjs';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { PublicChanges } from './public-changes';

/** What only signed-in people, the program itself or nobody reads. */
const unseen = [
  '_prisma_migrations',
  'accounts',
  'assessment_drafts',
  'assignments',
  'audit_chains',
  'audit_events',
  'draft_comments',
  'draft_evidence',
  'editing_presences',
  'identities',
  'import_batches',
  'import_effects',
  'import_names',
  'import_plans',
  'import_rows',
  'job_runs',
  'notice_choices',
  'notices',
  'one_time_links',
  'outbox_mails',
  'password_resets',
  'personal_tokens',
  'recovery_codes',
  'report_drafts',
  'saved_views',
  'second_factors',
  'sessions',
  'several_draft_evidence',
  'several_draft_lines',
  'several_drafts',
  'shipped_rows',
  'sign_in_attempts',
  'subscription_tries',
  'subscriptions',
  'suggestion_keys',
  'suggestion_tries',
  'suggestions',
  'token_requests',
];

let database: TestDatabase;
let owner: Sql;
let ear: string;
beforeAll(async () => {
  ear = await bundle('lib/server/keeper/ear.ts', 'test-ear');
  database = await createTestDatabase({ record: true });
  owner = postgres(database.ownerUrl, { max: 1 });
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

it('every table that readers see tells of its changes', async () => {
  const rows = await owner<{ name: string; tells: boolean }[]>`
    SELECT c.relname AS name, EXISTS (SELECT 1 FROM pg_trigger t WHERE t.tgrelid = c.oid
      AND t.tgname = 'readers_hear' AND t.tgenabled = 'O') AS tells
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`;
  expect(rows.filter(({ tells }) => tells).length).toBeGreaterThan(50);
  expect(rows.filter(({ tells }) => !tells).map(({ name }) => name)).toEqual(unseen);
});

describe('whoever listens', () => {
  it('hears what was committed, once for each transaction, and nothing that was not', async () => {
    let heard = 0;
    const changes = new PublicChanges(
      database.url,
      () => {
        heard += 1;
      },
      ear,
    );
    await vi.waitFor(() => expect(changes.isSure()).toBe(true), 10_000);
    const rename = (sql: Sql | postgres.TransactionSql) => sql`UPDATE themes SET slug = slug`;
    await owner.begin(async (tx) => {
      await rename(tx);
      await rename(tx);
      await tx`UPDATE settings SET stale_after_days = stale_after_days`;
    });
    await vi.waitFor(() => expect(heard).toBe(1), 10_000);
    await owner
      .begin(async (tx) => {
        await rename(tx);
        throw new Error('taken back');
      })
      .catch(() => undefined);
    await owner`UPDATE accounts SET email = email`;
    await rename(owner);
    await vi.waitFor(() => expect(heard).toBe(2), 10_000);
    await changes.end();
  });

  it('says since when all was right before a change, and waits for more to be heard no longer than a moment', async () => {
    const heard: { message: string; ago: number }[] = [];
    const changes = new PublicChanges(
      database.url,
      (message, heardAt) => heard.push({ message, ago: performance.now() - heardAt }),
      ear,
    );
    await vi.waitFor(() => expect(changes.isSure()).toBe(true), 10_000);
    const begun = performance.now();
    await owner`UPDATE themes SET slug = slug`;
    await vi.waitFor(() => expect(heard).toHaveLength(1), 10_000);
    expect(heard[0]?.message).toBe('');
    // Before the change, and not longer than its own messages take.
    expect(heard[0]?.ago).toBeGreaterThan(0);
    expect(heard[0]?.ago).toBeLessThan(performance.now() - begun + 5_000);
    await changes.hearMore();
    expect(changes.isSure()).toBe(true);
    await changes.end();
    await pause(1_100);
    expect(changes.isSure()).toBe(false);
    await changes.hearMore();
    expect(changes.isSure()).toBe(false);
  });

  it('hears while its own thread is busy, and knows at once what was heard', async () => {
    const heard: string[] = [];
    const changes = new PublicChanges(database.url, (message) => heard.push(message), ear);
    await vi.waitFor(() => expect(changes.isSure()).toBe(true), 10_000);
    const busy = owner.unsafe(
      'DO $$ BEGIN PERFORM pg_sleep(0.3); UPDATE themes SET slug = slug; END $$',
    );
    void busy.execute();
    await pause(100);
    const until = performance.now() + 2_000;
    while (performance.now() < until);
    expect(changes.isSure()).toBe(true);
    expect(heard).toEqual(['']);
    await busy;
    await changes.end();
  });

  it('is told which recommendations a change is of, where it is of some, and that lists alone change', async () => {
    const heard: string[] = [];
    const changes = new PublicChanges(database.url, (message) => heard.push(message), ear);
    await vi.waitFor(() => expect(changes.isSure()).toBe(true), 10_000);
    const told = async (work: (tx: postgres.TransactionSql) => Promise<unknown>) => {
      heard.length = 0;
      await owner.begin(work);
      await vi.waitFor(() => expect(heard).not.toEqual([]), 10_000);
      return [...heard].sort();
    };
    const [one, other] = await owner<{ id: string; reference: string }[]>`
      SELECT id, reference FROM recommendations ORDER BY reference LIMIT 2`;
    const names = [`kz/${one?.reference}`, `kz/${other?.reference}`];
    const ids = [one?.id ?? '', other?.id ?? ''];
    expect(
      await told(
        (tx) => tx`UPDATE headlines SET contest = contest WHERE recommendation_id IN ${tx(ids)}`,
      ),
    ).toEqual([names.join('\n')]);
    expect(
      await told(
        (tx) => tx`UPDATE evidence_links SET note = note WHERE recommendation_id = ${ids[0] ?? ''}`,
      ),
    ).toEqual([names[0]]);
    // A link to a document is of no recommendation, and everything at once is anything.
    expect(
      await told((tx) => tx`UPDATE evidence_links SET note = note WHERE document_id IS NOT NULL`),
    ).toEqual(['']);
    expect(await told((tx) => tx`UPDATE headlines SET contest = contest`)).toEqual(['']);
    expect(await told((tx) => tx`UPDATE search_entries SET kind = kind`)).toEqual(['lists']);
    // Cited once, evidence is public wherever it is linked.
    const [cited] = await owner<{ id: string; of: string[] }[]>`
      SELECT c.id, array_agg(DISTINCT 'kz/' || r.reference) AS of FROM assessment_citations c
      JOIN evidence_links l ON l.evidence_id = c.evidence_id JOIN recommendations r ON r.id = l.recommendation_id
      GROUP BY c.id HAVING count(DISTINCT r.id) BETWEEN 2 AND 20 ORDER BY c.id LIMIT 1`;
    const [of] = await told(async (tx) => {
      // As its citation does when it is made; a made one cannot be changed.
      await tx`ALTER TABLE assessment_citations DISABLE TRIGGER refuse_change`;
      await tx`UPDATE assessment_citations SET note = note WHERE id = ${cited?.id ?? ''}`;
      await tx`ALTER TABLE assessment_citations ENABLE TRIGGER refuse_change`;
    });
    expect(of?.split('\n')).toEqual(expect.arrayContaining(cited?.of ?? ['none']));
    // The version of evidence is for forms alone.
    expect(
      await told(async (tx) => {
        await tx`UPDATE evidence SET version = version + 1`;
        await tx`UPDATE search_entries SET kind = kind`;
      }),
    ).toEqual(['lists']);
    expect(await told((tx) => tx`UPDATE evidence SET title = title || '.'`)).toContain('');
    expect(await told((tx) => tx`UPDATE accounts SET voice_id = voice_id`)).toEqual(['']);
    await changes.end();
  });

  it('is not sure once its connection is gone, takes everything for changed, and hears again', async () => {
    let heard = 0;
    const changes = new PublicChanges(
      database.url,
      () => {
        heard += 1;
      },
      ear,
    );
    await vi.waitFor(() => expect(changes.isSure()).toBe(true), 10_000);
    const ended = await database.sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'qadam changes'`;
    expect(ended).toHaveLength(1);
    await vi.waitFor(() => expect(heard).toBe(1), 10_000);
    await vi.waitFor(() => expect(changes.isSure()).toBe(true), 10_000);
    await owner`UPDATE themes SET slug = slug`;
    await vi.waitFor(() => expect(heard).toBe(2), 10_000);
    await changes.end();
  });
});
