import { RecordNames, RecordText } from '@/components/record/record-text';
import { HiddenInputs } from '@/components/status/as-of-control';
import { Moved } from '@/components/status/moved';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { TextField } from '@/components/ui/text-field';
import type { DaysAsked } from '@/lib/comparison/schema';
import type { KnowledgeCompared } from '@/lib/comparison/types';
import { dayOfInstant, formatDay, formatInstant } from '@/lib/i18n/format';
import { type Place, pagePath, type Query, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { firstDay } from '@/lib/moment/moment';
import styles from './comparison.module.css';

/** What Qadam said of the earlier day and says otherwise now: apart from what changed in the world. */
export function Knowledge({
  place,
  timeZone,
  today,
  days,
  known,
  compared,
  query,
}: {
  place: Place;
  timeZone: string;
  today: string;
  days: DaysAsked;
  /** From when on; null where there is nothing to compare. */
  known: Date | null;
  compared: KnowledgeCompared | null;
  query: Query;
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'comparison');
  const day = formatDay(locale, days.from);
  const { knownFrom: _, ...kept } = query;
  return (
    <Section
      id="knowledge"
      title={t('changes.knowledge.heading')}
      lead={
        known
          ? t('changes.knowledge.lead', { day, known: formatInstant(locale, known, timeZone) })
          : t('changes.knowledge.today')
      }
    >
      {compared ? <Compared place={place} timeZone={timeZone} compared={compared} /> : null}
      <form method="get" action="#knowledge" className={`${styles.form} no-print`}>
        <HiddenInputs query={kept} />
        <TextField
          type="date"
          name="knownFrom"
          label={t('changes.knowledge.label')}
          min={firstDay}
          max={today}
          required
          defaultValue={days.knownFrom ? dayOfInstant(days.knownFrom, timeZone) : ''}
          error={days.isKnownFromMisread ? t('changes.knowledge.misread') : undefined}
        />
        <Button variant="secondary">{t('changes.knowledge.show')}</Button>
      </form>
      <p>
        <Link href={pagePath({ locale, country: place.country }, 'corrections')}>
          {t('changes.knowledge.all')}
        </Link>
      </p>
    </Section>
  );
}

function Compared({
  place,
  timeZone,
  compared: { revisions, count, added, removed },
}: {
  place: Place;
  timeZone: string;
  compared: KnowledgeCompared;
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'comparison');
  return (
    <>
      <p>
        <strong>{t('changes.knowledge.count', { count })}</strong>{' '}
        {added > 0 ? t('changes.knowledge.added', { count: added }) : null}{' '}
        {removed ? t('changes.knowledge.removed', { count: removed }) : null}
      </p>
      <ol className={styles.list}>
        {revisions.map(
          ({ id, reference, summary, bodies, from, to, kind, publishedAt, reason }) => (
            <li key={id}>
              <Moved locale={locale} from={from} to={to}>
                <Tag>{t(`changes.knowledge.kind.${kind}`)}</Tag>
              </Moved>
              <p>
                <Link href={recommendationPath(place, reference)}>
                  <RecordText text={summary} />
                </Link>
              </p>
              <p className={styles.reason}>
                <RecordText text={reason} />
              </p>
              <p className={styles.quiet}>
                <strong>{reference}</strong> <RecordNames names={bodies} /> ·{' '}
                {t('changes.knowledge.published', {
                  date: formatDay(locale, dayOfInstant(publishedAt, timeZone)),
                })}
              </p>
            </li>
          ),
        )}
      </ol>
      {revisions.length < count ? (
        <p>{t('changes.knowledge.more', { shown: revisions.length })}</p>
      ) : null}
    </>
  );
}
