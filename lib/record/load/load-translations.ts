import 'server-only';
import { type AuditEntry, recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { insertRows } from '@/lib/db/rows';
import { type Locale, locales, recordLocale } from '@/lib/i18n/locales';
import type { RecordFiles } from '@/lib/record/schema';
import { hashOf } from '@/lib/translations/hash';
import { type TextRow, textRows } from '@/lib/translations/queries/text-rows';
import { translatableTexts } from '@/lib/translations/texts';
import type { RecordIds } from './ids';
import { type At, planTranslations, type Stored } from './plan-translations';
import { readLoaded, writeLoaded } from './shipped-rows';
import { emptyKindSummary, type KindSummary } from './summary';

/** Every language but the record's own. */
const targets = locales.filter((locale): locale is 'ru' | 'kk' => locale !== recordLocale);

/**
 * Loads the translations that come with the record, each for one place where its original stands: readers get it
 * wherever the same words stand (decision 080). They are a machine's until somebody who reads the language
 * says otherwise; what somebody translated, checked or changed here stays.
 */
export async function loadTranslations(
  tx: Transaction,
  files: RecordFiles,
  ids: RecordIds,
): Promise<KindSummary> {
  const summary = emptyKindSummary();
  for (const locale of targets) {
    const part = await loadLanguage(tx, files[`translations-${locale}`], locale, ids);
    for (const name of ['created', 'updated', 'unchanged'] as const) summary[name] += part[name];
  }
  return summary;
}

type Pairs = RecordFiles['translations-ru'];

async function loadLanguage(tx: Transaction, pairs: Pairs, locale: Locale, ids: RecordIds) {
  const loaded = await readLoaded(tx, ids.record, 'translation');
  const hashes = pairs.map(({ en }) => hashOf(en));
  const places = await listPlaces(tx, locale, hashes);
  const known = await tx.translation.findMany({
    where: {
      locale,
      OR: [
        { sourceHash: { in: hashes.map((hash) => Buffer.from(hash, 'hex')) } },
        { id: { in: [...loaded.keys()] } },
      ],
    },
  });
  const stored = known.map(({ sourceHash, ...row }): Stored => {
    const isAsLoaded = row.state === 'MACHINE' && loaded.get(row.id)?.values.text === row.text;
    return { ...row, sourceHash: Buffer.from(sourceHash).toString('hex'), isAsLoaded };
  });
  const { created, updated, unchanged } = planTranslations(pairs, places, stored);

  const made = created.map((one) => {
    const id = ids.own('translation', keyOf(locale, one));
    return { id, locale, state: 'MACHINE', ...one };
  });
  await insertRows(
    tx,
    'translations',
    made.map(({ sourceHash, ...row }) => ({
      ...row,
      sourceHash: `\\x${sourceHash}`,
      version: 1,
      updatedAt: new Date().toISOString(),
    })),
  );
  for (const { id, text, sourceHash } of updated)
    await tx.translation.update({
      where: { id },
      data: { text, sourceHash: Buffer.from(sourceHash, 'hex'), version: { increment: 1 } },
    });
  const rows = [...made, ...updated];
  await writeLoaded(
    tx,
    ids.record,
    'translation',
    rows.map((row) => ({ subjectId: row.id, key: keyOf(locale, row), values: { text: row.text } })),
  );
  await recordEvents(tx, [
    ...made.map(({ id, ...after }) => event(id, 'create', null, after)),
    ...updated.map(({ id, before, text, sourceHash }) =>
      event(id, 'update', before, { text, sourceHash }),
    ),
  ]);
  return { created: created.length, updated: updated.length, unchanged };
}

const keyOf = (locale: Locale, { subjectKind, subjectId, field }: At) =>
  `${locale}/${subjectKind}/${subjectId}/${field}`;

function event(
  id: string,
  action: 'create' | 'update',
  before: AuditEntry['before'],
  after: AuditEntry['after'],
): AuditEntry {
  return { kind: 'translation', id, accountId: null, action, before, after };
}

/** Where the originals of the files stand, always in the same order. */
async function listPlaces(tx: Transaction, locale: Locale, hashes: readonly string[]) {
  const rows = await tx.$queryRaw<TextRow[]>(Prisma.sql`
    SELECT place, subject_id::text AS "subjectId", key, original, state
    FROM (${textRows(locale)}) t WHERE encode(t.hash, 'hex') = ANY (${[...hashes]}::text[])
    ORDER BY place, key, subject_id`);
  return rows.flatMap(({ place, subjectId, original, state }) => {
    const text = translatableTexts[place];
    if (!text) return [];
    const { subjectKind, field } = text;
    return [{ subjectKind, subjectId, field, original, isFree: state === 'MISSING' }];
  });
}
