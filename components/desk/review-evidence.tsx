import { ExternalLink, siteOf } from '@/components/ui/link';
import type { EvidenceChoice } from '@/lib/evidence/choice';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './comparison.module.css';

/** What a draft cites, in full: the reviewer checks the change against it. */
export function ReviewEvidence({
  locale,
  choices,
}: {
  locale: Locale;
  choices: readonly EvidenceChoice[];
}) {
  const t = getTranslator(locale, 'desk');
  const words = getTranslator(locale, 'status');
  return (
    <section className={styles.evidence} aria-labelledby="cited">
      <h2 id="cited">{t('review.evidence')}</h2>
      {choices.length === 0 ? <p>{t('review.evidenceNone')}</p> : null}
      <ul>
        {choices.map((choice) => (
          <li key={choice.id}>
            <h3 lang="en">{choice.title}</h3>
            <p className={styles.meta}>
              {[
                choice.reference,
                words(`evidenceKind.${choice.kind}`),
                words(`direction.${choice.direction}`),
                ...(choice.isNew ? [t('review.newEvidence')] : []),
              ].join(' · ')}
            </p>
            <p lang="en">{choice.summary}</p>
            {choice.url ? (
              <p>
                <ExternalLink href={choice.url}>
                  {t('review.opens')}: {siteOf(choice.url)}
                </ExternalLink>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
