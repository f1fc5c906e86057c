import { RecordText } from '@/components/record/record-text';
import { Link } from '@/components/ui/link';
import { bodyPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { compareWords } from '@/lib/translations/page-texts';
import { byVoice } from '@/lib/voices/order';
import type { VoiceSummary } from '@/lib/voices/types';
import styles from './methodology.module.css';

/** Every voice with its kind, what it is, and how much of what it says is signed. */
export function VoiceList({ place, voices }: { place: Place; voices: readonly VoiceSummary[] }) {
  const t = getTranslator(place.locale, 'methodology');
  const words = getTranslator(place.locale, 'status');
  return (
    <>
      <h3>{t('voices.list')}</h3>
      <ul className={styles.items}>
        {voices
          .toSorted(byVoice(compareWords))
          .map(({ slug, name, kind, description, body, signed, shipped, attributed }) => (
            <li key={slug}>
              <h4>
                {body ? (
                  <Link href={bodyPath(place, body.slug)}>
                    <RecordText text={name} />
                  </Link>
                ) : (
                  <RecordText text={name} />
                )}
              </h4>
              <p className={styles.quiet}>
                {[
                  words(`voiceKind.${kind}`),
                  shipped > 0 ? t('voices.shipped', { count: shipped }) : null,
                  signed > 0 ? t('voices.signed', { count: signed }) : null,
                  attributed > 0 ? t('voices.attributed', { count: attributed }) : null,
                  signed + shipped + attributed === 0 ? t('voices.silent') : null,
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </p>
              <p>
                <RecordText text={description} />
              </p>
            </li>
          ))}
      </ul>
    </>
  );
}
