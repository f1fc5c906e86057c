import { RecordText } from '@/components/record/record-text';
import { StatusBadge } from '@/components/status/status-badge';
import { Link } from '@/components/ui/link';
import type { EvidenceUse } from '@/lib/evidence/types';
import { formatDay } from '@/lib/i18n/format';
import { type Place, recommendationPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './evidence-list.module.css';

/** The assessments that rest on a fact: which voice, on what, since when, and whether it signed. */
export function EvidenceUses({ place, uses }: { place: Place; uses: readonly EvidenceUse[] }) {
  const { locale } = place;
  const t = getTranslator(locale, 'evidence');
  if (uses.length === 0) return <p>{t('usesNone')}</p>;
  return (
    <ul className={styles.evidence}>
      {uses.map((use) => (
        <li key={use.assessmentId}>
          <div>
            <StatusBadge status={use.status} locale={locale} place={place} />
          </div>
          <div className={styles.what}>
            <p>
              {t.rich('use', {
                voice: () => (
                  <strong>
                    <RecordText text={use.voice.name} />
                  </strong>
                ),
                date: formatDay(locale, use.effectiveOn),
              })}
            </p>
            <Link href={recommendationPath(place, use.recommendation.reference)}>
              {use.recommendation.reference}: <RecordText text={use.recommendation.summary} />
            </Link>
            <p className={styles.remark}>
              <span>
                {t(
                  use.isShipped
                    ? 'shipped'
                    : use.authorship === 'ATTRIBUTED'
                      ? 'attributed'
                      : 'signed',
                )}
              </span>
              {use.replacedBy ? (
                <span>{t(use.replacedBy === 'WITHDRAWAL' ? 'withdrawn' : 'replaced')}</span>
              ) : null}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
