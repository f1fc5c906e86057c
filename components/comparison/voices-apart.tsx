import { ChartFrame } from '@/components/charts/chart-frame';
import { ModeratedText } from '@/components/moderation/moderated-text';
import { RecordNames, RecordText } from '@/components/record/record-text';
import { ContestTag } from '@/components/status/contest-tag';
import { StatusBadge } from '@/components/status/status-badge';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Apart, NamedVoice, View, VoicesCompared } from '@/lib/comparison/types';
import { countryName, formatDay } from '@/lib/i18n/format';
import { type Place, pagePath, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { contestBetween } from '@/lib/status/contest';
import { stepsBetween } from '@/lib/status/ladder';
import { wordsOf } from '@/lib/translations/page-texts';
import styles from './comparison.module.css';
import { StatusGrid } from './status-grid';

type Pair = { place: Place; one: NamedVoice; other: NamedVoice };

/** What one voice says against what the other says, as a grid of statuses. */
export function VoicesPicture({
  place,
  one,
  other,
  asAt,
  flows,
}: Pair & { asAt: string; flows: VoicesCompared['flows'] }) {
  const { locale } = place;
  const t = getTranslator(locale, 'comparison');
  const name = getTranslator(locale, 'status');
  if (flows.length === 0) return null;
  const [most] = flows.filter(({ from, to }) => from !== to).toSorted((a, b) => b.count - a.count);
  const names = { one: wordsOf(one.name), other: wordsOf(other.name) };
  const subtitle = t('compare.voices.subtitle', {
    ...names,
    country: countryName(locale, place.country),
  });
  return (
    <Section id="grid" title={t('compare.voices.heading')}>
      <ChartFrame
        locale={locale}
        id="voices-chart"
        asAt={asAt}
        source={<a href={pagePath(place, 'methodology')}>{t('compare.kind.voices')}</a>}
        title={
          most
            ? t.rich('compare.voices.title', {
                one: () => <RecordText text={one.name} />,
                other: () => <RecordText text={other.name} />,
                from: name(`name.${most.from}`),
                to: name(`name.${most.to}`),
                count: most.count,
              })
            : t('compare.voices.agree')
        }
        subtitle={subtitle}
      >
        <StatusGrid
          locale={locale}
          flows={flows}
          caption={subtitle}
          corner={t('compare.voices.corner', names)}
          nullRow=""
          signWords={{
            FORWARD: t('compare.voices.FORWARD'),
            BACK: t('compare.voices.BACK'),
            OTHER: t('compare.voices.OTHER'),
            SAME: t('compare.voices.same'),
          }}
        />
      </ChartFrame>
    </Section>
  );
}

/** Recommendations of which two voices have a view, each with both views, their days and their reasons. */
export function VoicesApart({ place, one, other, apart }: Pair & { apart: readonly Apart[] }) {
  return (
    <ol className={styles.list}>
      {apart.map((row) => (
        <li key={row.reference}>
          <p>
            <strong>{row.reference}</strong>{' '}
            <Link href={recommendationPath(place, row.reference)}>
              <RecordText text={row.summary} />
            </Link>
          </p>
          <p className={styles.quiet}>
            <RecordNames names={row.bodies} />
            <Distance place={place} row={row} />
          </p>
          <div className={styles.views}>
            <ViewOf place={place} voice={one} view={row.one} />
            <ViewOf place={place} voice={other} view={row.other} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Distance({ place: { locale }, row: { one, other } }: { place: Place; row: Apart }) {
  const t = getTranslator(locale, 'comparison');
  if (one.status === null || other.status === null) return null;
  const contest = contestBetween(one.status, other.status);
  if (contest === 'UNCONTESTED') return null;
  const steps = stepsBetween(one.status, other.status);
  return (
    <>
      {' '}
      · <ContestTag contest={contest} locale={locale} />{' '}
      {steps === null ? t('compare.voices.off') : t('compare.voices.steps', { count: steps })}
    </>
  );
}

function ViewOf({
  place,
  voice,
  view: { status, effectiveOn, said, note },
}: {
  place: Place;
  voice: NamedVoice;
  view: View;
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'comparison');
  const report = getTranslator(locale, 'report');
  return (
    <div className={styles.view}>
      <p className={styles.quiet}>
        {t.rich('compare.voices.says', { voice: () => <RecordText text={voice.name} /> })}
      </p>
      <StatusBadge status={status} locale={locale} place={place} />
      <p className={styles.quiet}>
        {t('compare.voices.since', { date: formatDay(locale, effectiveOn) })}
        {said.authorship === 'ATTRIBUTED' ? (
          <>
            {' '}
            ({report.rich('attributed', { from: () => <RecordText text={said.attributedFrom} /> })})
          </>
        ) : null}
      </p>
      <ModeratedText locale={locale} note={note}>
        <p>
          <RecordText text={said.reason} />
        </p>
      </ModeratedText>
    </div>
  );
}
