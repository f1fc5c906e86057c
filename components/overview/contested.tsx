import { RecordText } from '@/components/record/record-text';
import { ContestTag } from '@/components/status/contest-tag';
import { StatusBadge } from '@/components/status/status-badge';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { comparePath, explorerPath, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { Attention, ContestedHeadline } from '@/lib/overview/types';
import { compareWords } from '@/lib/translations/page-texts';
import { byVoice } from '@/lib/voices/order';
import styles from './overview.module.css';
import type { PictureProps } from './picture';

/** Where another voice judges differently from the desk, side by side. */
export function Contested({
  place,
  addressees,
  attention,
  headlines,
}: Pick<PictureProps, 'place' | 'addressees'> & {
  attention: Attention;
  headlines: readonly ContestedHeadline[];
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'overview');
  const words = getTranslator(locale, 'status');
  const all = (contest: 'CONTESTED' | 'CLOSE') =>
    explorerPath(place, { contest, addressee: addressees });
  return (
    <Section
      isStill
      id="contested"
      title={t('contested.heading')}
      lead={
        <>
          <strong>{t('contested.title', attention)}.</strong> {t('contested.lead')}
        </>
      }
    >
      <ul className={styles.list}>
        {headlines.map((one) => (
          <li key={one.reference}>
            <p>
              <strong>{one.reference}</strong>{' '}
              <Link href={recommendationPath(place, one.reference)}>
                <RecordText text={one.summary} />
              </Link>
            </p>
            <dl className={styles.voices}>
              <div>
                <dt>{t('contested.desk')}</dt>
                <dd>
                  <StatusBadge status={one.status} locale={locale} place={place} />
                </dd>
              </div>
              {one.voices
                .toSorted(byVoice(compareWords))
                .map(({ name, status, authorship, attributedFrom }) => (
                  <div key={name}>
                    <dt>
                      <RecordText text={name} />
                    </dt>
                    <dd>
                      <StatusBadge status={status} locale={locale} place={place} />
                      <div className={styles.quiet}>
                        {words(`authorship.${authorship}`)}
                        {attributedFrom ? (
                          <>
                            : <RecordText text={attributedFrom} />
                          </>
                        ) : null}
                      </div>
                    </dd>
                  </div>
                ))}
            </dl>
            <ContestTag contest={one.contest} locale={locale} />
          </li>
        ))}
      </ul>
      <p className={styles.links}>
        {attention.contested > 0 ? (
          <Link href={all('CONTESTED')}>{t('contested.allContested')}</Link>
        ) : null}
        {attention.close > 0 ? <Link href={all('CLOSE')}>{t('contested.allClose')}</Link> : null}
        <Link href={comparePath(place, { kind: 'voices' })}>
          {getTranslator(locale, 'comparison')('compare.voicesLink')}
        </Link>
      </p>
    </Section>
  );
}
