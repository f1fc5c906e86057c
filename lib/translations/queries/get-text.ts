import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db, type Transaction } from '@/lib/db/client';
import { Prisma, type TranslationState } from '@/lib/db/generated/client';
import type { Locale } from '@/lib/i18n/locales';
import { hashOf } from '../hash';
import { canTranslate } from '../policy';
import { translatableText } from '../texts';
import type { TextLine, TextPair, TextRef, TranslationEvent } from '../types';
import { asLine, rowColumns, type TextRow, textRows } from './text-rows';

/** A text that readers see, as it is now; null where there is none, or where it is withheld. */
export async function findText(
  client: Transaction,
  { subjectKind, subjectId, field }: TextRef,
  into: Locale,
): Promise<TextLine | null> {
  const text = translatableText(subjectKind, field);
  if (!text) return null;
  const rows = await client.$queryRaw<TextRow[]>(
    Prisma.sql`SELECT ${rowColumns} FROM (${textRows(into, [text], subjectId)}) texts`,
  );
  return rows.flatMap(asLine)[0] ?? null;
}

/** A text beside its translation, with the history of that. */
export async function getText(
  viewer: Viewer,
  ref: TextRef,
  into: Locale,
): Promise<TextPair | null> {
  if (!canTranslate(viewer)) return null;
  const line = await findText(db, ref, into);
  if (!line) return null;
  const { subjectKind, subjectId, field } = ref;
  const stored = await db.translation.findUnique({
    where: { subjectKind_subjectId_field_locale: { subjectKind, subjectId, field, locale: into } },
    select: { id: true, text: true, state: true, version: true },
  });
  const sourceHash = hashOf(line.original);
  const [shared] = await db.translation.findMany({
    where: {
      locale: into,
      sourceHash: Buffer.from(sourceHash, 'hex'),
      ...(stored && { id: { not: stored.id } }),
    },
    orderBy: [{ state: 'desc' }, { updatedAt: 'desc' }],
    take: 1,
    select: { text: true, state: true },
  });
  return {
    ...line,
    sourceHash,
    stored,
    shared: shared ?? null,
    history: stored ? await listHistory(stored.id) : [],
  };
}

async function listHistory(subjectId: string): Promise<TranslationEvent[]> {
  const rows = await db.auditEvent.findMany({
    where: { subjectKind: 'translation', subjectId },
    orderBy: { sequence: 'desc' },
    select: { sequence: true, at: true, accountId: true, after: true, redactedAt: true },
  });
  const ids = [...new Set(rows.flatMap(({ accountId }) => accountId ?? []))];
  const accounts = await db.account.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(accounts.map(({ id, name }) => [id, name]));
  return rows.map(({ sequence, at, accountId, after, redactedAt }) => {
    const said = (after ?? {}) as { text?: string; state?: TranslationState };
    return {
      sequence,
      at: at.toISOString(),
      byName: (accountId && nameOf.get(accountId)) || null,
      text: said.text ?? null,
      state: said.state ?? null,
      isRedacted: redactedAt !== null,
    };
  });
}
