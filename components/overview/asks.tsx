import { AskYears } from '@/components/charts/ask-years';
import { chartLinks } from '@/components/charts/chart-links';
import { RecordText, RecordTexts } from '@/components/record/record-text';
import { StatusBar } from '@/components/status/status-bar';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Still } from '@/components/ui/still';
import { DataTable } from '@/components/ui/table';
import type { StateResponse } from '@/lib/db/generated/enums';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { askPath, explorerPath, pagePath, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { AskStanding } from '@/lib/overview/types';
import { countOf } from '@/lib/status/counts';
import { compareWords, wordsOf } from '@/lib/translations/page-texts';
import styles from './overview.module.css';
import type { PictureProps } from './picture';

/** Who asked for the same thing, when, how the State answered and what came of it. */
export function Asks({
  place,
  asAt,
  asks,
}: Pick<PictureProps, 'place' | 'asAt'> & { asks: readonly AskStanding[] }) {
  const { locale } = place;
  const t = getTranslator(locale, 'overview');
  const [most] = asks;
  if (!most) return null;
  return (
    <Section id="asks" title={t('asks.heading')}>
      <AskYears
        locale={locale}
        id="asks-chart"
        asAt={asAt}
        source={t('asks.source')}
        downloads={chartLinks(place, 'asks')}
        title={t('asks.title', {
          count: most.recommendations.length,
          year: String(most.recommendations[0]?.year),
        })}
        subtitle={`${t('asks.subtitle')} ${getTranslator(locale, 'pictures')('counted.answers')}`}
        asks={asks.map(({ slug, title, recommendations }) => ({
          slug,
          title: <RecordText text={title} />,
          href: askPath(place, slug),
          recommendations: recommendations.map(({ reference, year, status, response, bodies }) => ({
            reference,
            year,
            status,
            response,
            said: said(place.locale, { bodies, response, status }),
            href: recommendationPath(place, reference),
          })),
        }))}
      />
      <Still className={styles.wideTable}>
        <DataTable
          caption={t('asks.table')}
          rows={asks}
          rowKey={({ slug }) => slug}
          columns={[
            {
              key: 'ask',
              header: t('asks.ask'),
              isRowHeader: true,
              cell: ({ slug, title }) => (
                <Link href={askPath(place, slug)}>
                  <RecordText text={title} />
                </Link>
              ),
            },
            {
              key: 'times',
              header: t('asks.times'),
              isNumeric: true,
              cell: ({ slug, recommendations }) => (
                <Link href={explorerPath(place, { ask: slug })}>
                  {formatNumber(locale, recommendations.length)}
                </Link>
              ),
            },
            {
              key: 'who',
              header: t('asks.who'),
              cell: (ask) => <RecordTexts texts={whoAsked(ask)} />,
            },
            {
              key: 'answers',
              header: t('asks.answers'),
              cell: (ask) => <Answers ask={ask} place={place} />,
            },
            {
              key: 'stand',
              header: t('asks.stand'),
              cell: ({ recommendations }) => (
                <div className={styles.barCell}>
                  <StatusBar counts={countOf(recommendations)} locale={locale} size="small" />
                </div>
              ),
            },
          ]}
        />
      </Still>
      <p>
        <Link href={pagePath(place, 'asks')}>{t('asks.all')}</Link>
      </p>
    </Section>
  );
}

/** Who asked, what the State answered, and where it stands. */
function said(
  locale: Locale,
  made: Pick<AskStanding['recommendations'][number], 'bodies' | 'response' | 'status'>,
): string {
  const t = getTranslator(locale, 'status');
  const who = made.bodies.toSorted(compareWords).map(wordsOf).join(', ');
  return `${who}. ${t('response.label')}: ${t(`response.${made.response}`)}. ${t(`name.${made.status}`)}`;
}

/** Every body once, in the order in which they asked. */
function whoAsked({ recommendations }: AskStanding): string[] {
  return [...new Set(recommendations.flatMap(({ bodies }) => bodies))];
}

function Answers({ ask, place }: { ask: AskStanding } & Pick<PictureProps, 'place'>) {
  const status = getTranslator(place.locale, 'status');
  const counts = new Map<StateResponse, number>();
  for (const { response } of ask.recommendations) {
    counts.set(response, (counts.get(response) ?? 0) + 1);
  }
  return [...counts]
    .map(
      ([response, count]) =>
        `${status(`response.${response}`)}: ${formatNumber(place.locale, count)}`,
    )
    .join('; ');
}
