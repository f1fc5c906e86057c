import { StatusBadge } from '@/components/status/status-badge';
import { DefinitionList } from '@/components/ui/definition-list';
import type { PublishedJudgement } from '@/lib/assessments/types';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './judgement-card.module.css';

/** A published judgement as the desk reads it: status, reason, since when, how sure, on what. */
export function JudgementCard({
  locale,
  judgement,
  country,
}: {
  locale: Locale;
  judgement: PublishedJudgement;
  country: string;
}) {
  const t = getTranslator(locale, 'desk');
  const words = getTranslator(locale, 'status');
  const { citations } = judgement;
  // A withdrawal judges nothing: it has a reason and a day.
  const isWithdrawal = judgement.kind === 'WITHDRAWAL';
  return (
    <div className={styles.card}>
      <p>
        {isWithdrawal ? (
          t('kind.WITHDRAWAL')
        ) : (
          <StatusBadge status={judgement.status} locale={locale} place={{ locale, country }} />
        )}
      </p>
      <p lang="en" className={styles.reason}>
        {judgement.reason}
      </p>
      <DefinitionList
        items={[
          { term: t('review.voice'), description: <span lang="en">{judgement.voiceName}</span> },
          { term: t('review.from'), description: formatDay(locale, judgement.effectiveOn) },
          {
            term: t('review.verified'),
            description: isWithdrawal ? '' : formatDay(locale, judgement.verifiedOn),
          },
          {
            term: t('review.confidence'),
            description: isWithdrawal ? '' : words(`confidence.${judgement.confidence}`),
          },
          { term: t('review.lookedAt'), description: judgement.lookedAt },
          { term: t('review.attributedFrom'), description: judgement.attributedFrom },
          {
            term: t('review.evidence'),
            description: citations.map(({ reference }) => reference).join(', '),
          },
        ]}
      />
    </div>
  );
}
