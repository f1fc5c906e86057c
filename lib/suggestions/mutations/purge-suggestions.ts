import 'server-only';
import { recordEvents } from '@/lib/audit/mutations';
import { db } from '@/lib/db/client';
import { forgetEarlierDays } from './daily-key';

/** How many rows one transaction empties. */
const batch = 500;

/** What was deleted. */
export type Purged = { contacts: number; texts: number };

/**
 * Deletes what need not be kept any longer: contacts of suggestions that have waited longer than the
 * settings allow, the texts of what was declined or spam as long ago, and the throttle's keys of
 * earlier days. Run it daily; running it twice, or on two instances at once, does no harm.
 */
export async function purgeSuggestions(): Promise<Purged> {
  await db.$transaction(forgetEarlierDays);
  const purged: Purged = { contacts: 0, texts: 0 };
  for (;;) {
    const rows = await purgeBatch();
    purged.contacts += rows.filter(({ state }) => state === 'NEW').length;
    purged.texts += rows.filter(({ state }) => state !== 'NEW').length;
    if (rows.length < batch) return purged;
  }
}

async function purgeBatch() {
  return db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; state: string }[]>`
      WITH due AS (
        SELECT s.id FROM suggestions s, settings
        WHERE (s.contact IS NOT NULL
            AND s.received_at < now() - suggestion_kept_days * interval '1 day')
          OR (s.state IN ('DECLINED', 'SPAM') AND s.body <> ''
            AND s.decided_at < now() - suggestion_kept_days * interval '1 day')
        ORDER BY s.id LIMIT ${batch} FOR UPDATE OF s SKIP LOCKED)
      UPDATE suggestions s SET contact = NULL,
        body = CASE WHEN s.state = 'NEW' THEN s.body ELSE '' END,
        happened_words = CASE WHEN s.state = 'NEW' THEN s.happened_words ELSE '' END,
        read_at = CASE WHEN s.state = 'NEW' THEN s.read_at ELSE '' END,
        organisation = CASE WHEN s.state = 'NEW' THEN s.organisation ELSE '' END
      FROM due WHERE s.id = due.id RETURNING s.id, s.state::text AS state`;
    await recordEvents(
      tx,
      rows.map(({ id, state }) => ({
        kind: 'suggestion' as const,
        id,
        accountId: null,
        action: state === 'NEW' ? 'forget_contact' : 'forget_text',
        before: null,
        after: null,
      })),
    );
    return rows;
  });
}
