import { RecordText } from '@/components/record/record-text';
import { AsOfBanner } from '@/components/status/as-of-control';
import { PageLanguageNote } from '@/components/status/language-note';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import type { FlowSummary } from '@/lib/comparison/flows';
import type { Was } from '@/lib/comparison/types';
import type { Country } from '@/lib/countries/types';
import { type FilterWords, selectionInWords } from '@/lib/explorer/filter-words';
import { ignoredWords } from '@/lib/explorer/ignored-words';
import type { Ignored } from '@/lib/explorer/types';
import { formatDay } from '@/lib/i18n/format';
import { changesPath, type Place, type Query } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { Moment } from '@/lib/moment/moment';
import styles from './comparison.module.css';

/** What changed, in a sentence; of what, and by which knowledge. */
export function ChangesHead({
  open: { place, country, moment, days, was, query, ignored },
  summary: { before, moved, made, turns },
  words,
}: {
  open: {
    place: Place;
    country: Country;
    moment: Moment;
    days: { from: string };
    was: Was | null;
    query: Query;
    ignored: readonly Ignored[];
  };
  summary: FlowSummary;
  words: readonly FilterWords[];
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'comparison');
  const { knownAt: _, ...kept } = query;
  const left = ignoredWords(ignored);
  const { FORWARD: forward, BACK: back, OTHER: other } = turns;
  return (
    <>
      <AsOfBanner
        locale={locale}
        moment={{ ...moment, asOf: moment.today }}
        timeZone={country.timeZone}
        keep={kept}
      />
      {left ? <Notice tone="warning" title={t('changes.ignored', { list: left })} /> : null}
      <PageHeader
        eyebrow={
          <>
            {t('changes.eyebrow')} · <RecordText text={country.topic} />
          </>
        }
        title={t('changes.answer', {
          ...{ moved, made },
          from: formatDay(locale, days.from),
          to: formatDay(locale, moment.asOf),
        })}
        lead={
          <p>
            {t('changes.before', { before })}{' '}
            {moved > 0 ? t('changes.turns', { forward, back, other }) : null}{' '}
            {words.length > 0
              ? t('changes.selection', { selection: selectionInWords(words) })
              : null}{' '}
            {was ? <Narrowed place={place} from={days.from} was={was} query={kept} /> : null}
          </p>
        }
      >
        <p className={styles.quiet}>{t('changes.world')}</p>
        <PageLanguageNote locale={locale} />
      </PageHeader>
    </>
  );
}

/** Which earlier status alone is told of, and the way to all of them. */
function Narrowed({
  place,
  from,
  was,
  query,
}: {
  place: Place;
  from: string;
  was: Was;
  query: Query;
}) {
  const { locale, knownAt } = place;
  const t = getTranslator(locale, 'comparison');
  const date = formatDay(locale, from);
  return (
    <>
      {was === 'NOT_MADE'
        ? t('changes.wasNotMade', { date })
        : t('changes.was', {
            date,
            status: getTranslator(locale, 'status')(`name.${was}`),
          })}{' '}
      <Link href={changesPath(place, { ...query, was: null, status: null, knownAt })}>
        {t('changes.wasAny')}
      </Link>
    </>
  );
}
