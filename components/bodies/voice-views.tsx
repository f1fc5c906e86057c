import { ModeratedText } from '@/components/moderation/moderated-text';
import { RecordText } from '@/components/record/record-text';
import { StatusBadge } from '@/components/status/status-badge';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { BodyDetail } from '@/lib/bodies/types';
import { formatDay } from '@/lib/i18n/format';
import { type Place, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './voice-views.module.css';

/** What a body itself says of recommendations, each view with its day and how it came here. */
export function VoiceViews({
  place,
  voice,
}: {
  place: Place;
  voice: NonNullable<BodyDetail['voice']>;
}) {
  const { locale } = place;
  const t = getTranslator(locale, 'bodies');
  return (
    <Section id="voice" title={t('voice')} lead={t('voiceLead')}>
      <p className={styles.about}>
        <RecordText text={voice.description} />
      </p>
      <ul className={styles.views}>
        {voice.views.map(({ recommendation, moderation, ...view }) => (
          <li key={recommendation.reference}>
            <div>
              <StatusBadge status={view.status} locale={locale} place={place} />
              <p className={styles.day}>{formatDay(locale, view.effectiveOn)}</p>
            </div>
            <div className={styles.view}>
              <ModeratedText locale={locale} note={moderation}>
                <p>
                  <RecordText text={view.reason} />
                </p>
              </ModeratedText>
              <p className={styles.small}>
                <Link href={recommendationPath(place, recommendation.reference)}>
                  {recommendation.reference}: <RecordText text={recommendation.summary} />
                </Link>
              </p>
              <p className={styles.small}>
                {view.attributedFrom
                  ? t.rich('attributedFrom', {
                      from: () => <RecordText text={view.attributedFrom} />,
                    })
                  : t('signed')}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
