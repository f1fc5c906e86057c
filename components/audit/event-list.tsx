import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/components/ui/link';
import { DataTable } from '@/components/ui/table';
import { differences } from '@/lib/audit/differences';
import type { EventLine } from '@/lib/audit/types';
import { formatInstant } from '@/lib/i18n/format';
import { deskPath, queryString } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './audit.module.css';
import {
  actionWord,
  fieldWord,
  kindWord,
  personWord,
  type Reading,
  thingWord,
  valueWord,
} from './audit-words';

/** Events in words, each with what it changed one click away. */
export function EventList({ events, reading }: { events: readonly EventLine[]; reading: Reading }) {
  return (
    <ol className={styles.events}>
      {events.map((event) => (
        <li key={event.id}>
          <EventItem event={event} reading={reading} />
        </li>
      ))}
    </ol>
  );
}

function EventItem({ event, reading }: { event: EventLine; reading: Reading }) {
  const { locale, timeZone } = reading;
  const t = getTranslator(locale, 'audit');
  const thing = queryString({ kind: event.kind, thing: event.subjectId });
  return (
    <article className={styles.event}>
      <h3>
        {actionWord(locale, event.action)}: {kindWord(locale, event.kind)}
        {event.isHidden ? null : (
          <>
            {' '}
            <Link href={`${deskPath(locale, 'audit')}${thing}`}>{thingWord(locale, event)}</Link>
          </>
        )}
      </h3>
      <p className={styles.meta}>
        {personWord(locale, event)} ·{' '}
        <time dateTime={event.at}>{formatInstant(locale, event.at, timeZone, 'long')}</time> ·{' '}
        {t('number', { sequence: event.sequence })}
      </p>
      {event.isHidden ? <p className={styles.note}>{t('hidden')}</p> : null}
      {event.isRedacted ? <p className={styles.note}>{t('redacted')}</p> : null}
      <Changes event={event} reading={reading} />
    </article>
  );
}

function Changes({ event, reading }: { event: EventLine; reading: Reading }) {
  const { locale } = reading;
  const t = getTranslator(locale, 'audit');
  const changes = differences(event.before, event.after);
  if (changes.length === 0) return null;
  return (
    <Disclosure summary={t('changes', { count: changes.length })}>
      <DataTable
        caption={t('caption')}
        isCaptionHidden
        rows={changes}
        rowKey={({ field }) => field}
        columns={[
          {
            key: 'field',
            header: t('fieldLabel'),
            isRowHeader: true,
            cell: ({ field }) => fieldWord(locale, field),
          },
          ...(event.before
            ? [
                {
                  key: 'before',
                  header: t('before'),
                  cell: ({ field, before }: (typeof changes)[number]) => (
                    <span className={styles.value}>{valueWord(reading, field, before)}</span>
                  ),
                },
              ]
            : []),
          {
            key: 'after',
            header: t('after'),
            cell: ({ field, after }) => (
              <span className={styles.value}>{valueWord(reading, field, after)}</span>
            ),
          },
        ]}
      />
    </Disclosure>
  );
}
