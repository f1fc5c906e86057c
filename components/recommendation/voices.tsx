import { Section } from '@/components/ui/section';
import type { Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { PublishedAssessment } from '@/lib/recommendations/types';
import { compareWords } from '@/lib/translations/page-texts';
import { byVoice } from '@/lib/voices/order';
import { AssessmentCard } from './assessment-card';
import styles from './voices.module.css';

/** The voices side by side, the desk first, each with its own reason. */
export function Voices({
  place,
  voices,
}: {
  place: Place;
  voices: readonly PublishedAssessment[];
}) {
  const t = getTranslator(place.locale, 'recommendation');
  const inOrder = byVoice(compareWords);
  return (
    <Section id="voices" title={t('voices')} lead={t('currentAsOf')}>
      {voices.length === 0 ? (
        <p>{t('noVoices')}</p>
      ) : (
        <div className={styles.voices}>
          {voices
            .toSorted((one, other) => inOrder(one.voice, other.voice))
            .map((assessment) => (
              <AssessmentCard key={assessment.id} place={place} assessment={assessment} />
            ))}
        </div>
      )}
    </Section>
  );
}
