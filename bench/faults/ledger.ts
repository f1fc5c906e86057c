import type { Sql } from 'postgres';

/**
 * What people were told that was done (`sure`), and what they sent without hearing what became of it: that may be
 * there once or not at all.
 */
export type Deed = { kind: DeedKind; key: string; text: string; isSure: boolean };

/** For each kind, how often the database holds each of these keys. `texts` are what was typed. */
const counts = {
  /** A draft with these words, whatever became of it. */
  draft: (sql: Sql, keys: string[], texts: string[]) => sql`
    SELECT d.id::text AS key, count(*)::int AS count FROM assessment_drafts d
    JOIN unnest(${keys}::text[], ${texts}::text[]) AS w (key, text) ON w.key = d.id::text AND w.text = d.reason
    GROUP BY d.id`,
  submission: (sql: Sql, keys: string[]) => events(sql, keys, 'assessment_draft', 'submit'),
  return: (sql: Sql, keys: string[]) => events(sql, keys, 'assessment_draft', 'return'),
  /** A published judgement with these words, its event and that of its draft: once each. */
  publication: (sql: Sql, keys: string[], texts: string[]) => sql`
    SELECT w.key, greatest(
        (SELECT count(*) FROM assessments a WHERE a.reason = w.text),
        (SELECT count(*) FROM audit_events e WHERE e.subject_kind = 'assessment' AND e.subject_id = w.key::uuid),
        (SELECT count(*) FROM audit_events e WHERE e.subject_kind = 'assessment_draft'
          AND e.subject_id = w.key::uuid AND e.action = 'publish'))::int AS count
    FROM unnest(${keys}::text[], ${texts}::text[]) AS w (key, text)
    JOIN assessments a ON a.id = w.key::uuid AND a.reason = w.text`,
  /** A file of evidence, by the SHA-256 of its bytes. */
  file: (sql: Sql, keys: string[]) => sql`
    SELECT encode(sha256, 'hex') AS key, count(*)::int AS count FROM evidence_files
    WHERE encode(sha256, 'hex') = ANY(${keys}) GROUP BY sha256`,
  /** An uploaded file of recommendations. */
  upload: (sql: Sql, keys: string[]) => sql`
    SELECT id::text AS key, count(*)::int AS count FROM import_batches WHERE id::text = ANY(${keys}) GROUP BY id`,
  /** That it was carried out: the batch says so, and so does its history. */
  import: (sql: Sql, keys: string[]) => sql`
    SELECT b.id::text AS key, count(*)::int AS count FROM import_batches b
    JOIN audit_events e ON e.subject_kind = 'import_batch' AND e.subject_id = b.id AND e.action = 'apply'
    WHERE b.id::text = ANY(${keys}) AND b.state = 'APPLIED' GROUP BY b.id`,
  /** An invitation, by its address: one that works and was written. Who invites again ends the one before, which forgets it. */
  invitation: (sql: Sql, keys: string[]) => sql`
    SELECT email AS key, count(*)::int AS count FROM one_time_links
    WHERE email = ANY(${keys}) AND EXISTS (SELECT FROM outbox_mails m WHERE m.recipient = email) GROUP BY email`,
};
export type DeedKind = keyof typeof counts;

const events = (sql: Sql, keys: string[], kind: string, action: string) => sql`
  SELECT subject_id::text AS key, count(*)::int AS count FROM audit_events
  WHERE subject_kind = ${kind} AND action = ${action} AND subject_id::text = ANY(${keys}) GROUP BY subject_id`;

/** Keeps account of what people did. */
export class Ledger {
  private readonly deeds = new Map<string, Deed>();

  /** `isSure`: the program has said that it is done; what is sure stays so. */
  note(kind: DeedKind, key: string, isSure: boolean, text = ''): void {
    const name = `${kind} ${key}`;
    if (!this.deeds.get(name)?.isSure) this.deeds.set(name, { kind, key, text, isSure });
  }

  get sure(): number {
    return [...this.deeds.values()].filter(({ isSure }) => isSure).length;
  }

  /** Which of them are sure, by kind. */
  totals(): [DeedKind, number][] {
    const all = [...this.deeds.values()];
    return (Object.keys(counts) as DeedKind[]).map((kind) => [
      kind,
      all.filter((deed) => deed.kind === kind && deed.isSure).length,
    ]);
  }

  /** What is missing, and what is there more than once. */
  async problems(sql: Sql): Promise<string[]> {
    const found: string[] = [];
    for (const kind of Object.keys(counts) as DeedKind[]) {
      const deeds = [...this.deeds.values()].filter((deed) => deed.kind === kind);
      const keys = deeds.map(({ key }) => key);
      const rows = await counts[kind](
        sql,
        keys,
        deeds.map(({ text }) => text),
      );
      const there = new Map(rows.map(({ key, count }) => [key, Number(count)]));
      for (const { key, isSure } of deeds) {
        const count = there.get(key) ?? 0;
        if (count > 1) found.push(`${kind} ${key} is there ${count} times`);
        if (count === 0 && isSure) found.push(`${kind} ${key} was acknowledged and is gone`);
      }
    }
    return found;
  }
}
