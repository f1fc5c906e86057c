import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/components/ui/link';
import { DataTable } from '@/components/ui/table';
import { changesIn, type FieldChange, type HistoryEvent } from '@/lib/editing/history';
import type { EditableKind } from '@/lib/editing/kind';
import { sayField, sayLabel } from '@/lib/editing/say';
import { withShipped } from '@/lib/editing/shipped-values';
import type { Names, Thing } from '@/lib/editing/types';
import { formatInstant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { Difference } from './difference';
import styles from './editing.module.css';

const actions = [
  'create',
  'update',
  'restore',
  'archive',
  'unarchive',
  'link',
  'split',
  'merge',
  'withhold',
] as const;

/** Every change of a thing: who, when, which fields, what it said before and after. */
export function HistoryList({
  locale,
  kind,
  thing,
  events,
  names,
  timeZone,
}: {
  locale: Locale;
  kind: EditableKind;
  thing: Thing;
  events: readonly HistoryEvent[];
  names: Names;
  timeZone: string;
}) {
  const t = getTranslator(locale, 'editing');
  if (events.length === 0) return <p>{t('history.none')}</p>;
  const newest = Math.max(...events.map(({ sequence }) => sequence));
  return (
    <ol className={styles.events}>
      {events.map((event) => {
        const { sequence, action } = event;
        const known = actions.find((one) => one === action) ?? 'other';
        const name = event.accountId
          ? (event.byName ?? t('history.somebody'))
          : t('history.program');
        const changes = (
          <Changes
            locale={locale}
            language={kind.language?.(thing.key) ?? 'en'}
            changes={changesIn(kind.fields, event).map((change) => ({
              ...change,
              before: withShipped(kind, thing.key, change.before),
              after: withShipped(kind, thing.key, change.after),
            }))}
            names={names}
          />
        );
        const reason = event.after?.archivedReason;
        return (
          <li key={sequence} className={styles.event}>
            <h2>
              {t('history.version', { number: sequence })}: {t(`history.action.${known}`)}
            </h2>
            <p className={styles.by}>
              {t('history.by', { name, when: formatInstant(locale, event.at, timeZone) })}
            </p>
            {typeof reason === 'string' ? <p lang="en">{reason}</p> : null}
            {event.isRedacted ? <p>{t('history.withheld')}</p> : null}
            {action === 'create' ? (
              <Disclosure summary={t('history.first')}>{changes}</Disclosure>
            ) : (
              changes
            )}
            {sequence < newest ? (
              <p>
                <Link
                  href={`${deskPath(locale, 'edit', kind.kind, thing.key)}?restore=${sequence}`}
                >
                  {t('history.restore')}
                </Link>
              </p>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

function Changes({
  locale,
  language,
  changes,
  names,
}: {
  locale: Locale;
  /** Of the thing's texts. */
  language: Locale;
  changes: readonly FieldChange[];
  names: Names;
}) {
  const t = getTranslator(locale, 'editing');
  if (changes.length === 0) return null;
  return (
    <DataTable
      caption={t('history.change')}
      isCaptionHidden
      rows={changes}
      rowKey={({ field }) => field.name}
      columns={[
        {
          key: 'field',
          header: t('history.field'),
          isRowHeader: true,
          cell: ({ field }) => sayLabel(locale, field),
        },
        {
          key: 'change',
          header: t('history.change'),
          cell: ({ field, before, after }) => (
            <Difference
              lang={language}
              before={sayField(locale, field, before, names)}
              after={sayField(locale, field, after, names)}
              removed={t('history.removed')}
              added={t('history.added')}
            />
          ),
        },
      ]}
    />
  );
}
