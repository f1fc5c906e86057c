import type { ReactNode } from 'react';
import { StatusBadge } from '@/components/status/status-badge';
import type { Draft, DraftField, PublishedJudgement } from '@/lib/assessments/types';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './comparison.module.css';

interface Line {
  key: DraftField;
  label: string;
  old: ReactNode;
  new: ReactNode;
  isChanged: boolean;
}

/** Old and new, field by field; what differs says so in a word. */
export function Comparison({
  locale,
  draft,
  old,
  comments,
}: {
  locale: Locale;
  draft: Draft;
  old: PublishedJudgement | null;
  /** What was said of each field, and where one says more. */
  comments: (field: DraftField, label: string) => ReactNode;
}) {
  const t = getTranslator(locale, 'desk');
  const lines = compare(locale, draft, old).filter((line) => line.old || line.new);
  return (
    <section
      id="versions"
      tabIndex={-1}
      className={styles.comparison}
      aria-label={`${t('review.old')} / ${t('review.new')}`}
    >
      <div className={styles.heads} aria-hidden="true">
        <p>{t('review.old')}</p>
        <p>{t('review.new')}</p>
      </div>
      {old ? null : <p className={styles.none}>{t('review.oldNone')}</p>}
      <dl>
        {lines.map((line) => (
          <div key={line.key} className={styles.line}>
            <dt>
              {line.label}
              {old && line.isChanged ? (
                <span className={styles.changed}> {t('review.changed')}</span>
              ) : null}
            </dt>
            <dd>
              <span className={styles.side}>{t('review.old')}</span>
              {line.old || '–'}
            </dd>
            <dd className={line.isChanged ? styles.new : undefined}>
              <span className={styles.side}>{t('review.new')}</span>
              {line.new || '–'}
            </dd>
            <dd className={styles.comments}>{comments(line.key, line.label)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function compare(locale: Locale, draft: Draft, old: PublishedJudgement | null): Line[] {
  const t = getTranslator(locale, 'desk');
  const words = getTranslator(locale, 'status');
  const day = (text: string | undefined) => (text ? formatDay(locale, text) : '');
  const confidence = (name: Draft['confidence'] | undefined) =>
    name ? words(`confidence.${name}`) : '';
  const evidence = draft.evidenceChoices.map(({ reference }) => reference).join(', ');
  const cited = old?.citations.map(({ reference }) => reference).join(', ') ?? '';
  const text = (key: DraftField, label: string, was = '', is = ''): Line => ({
    key,
    label,
    old: was,
    new: is,
    isChanged: was !== is,
  });
  const isWithdrawal = draft.kind === 'WITHDRAWAL';
  const status: Line = {
    key: 'status',
    label: words('label'),
    old: old ? <StatusBadge status={old.status} locale={locale} /> : null,
    new: isWithdrawal ? null : <StatusBadge status={draft.status} locale={locale} />,
    isChanged: old?.status !== draft.status,
  };
  return [
    text('voiceId', t('review.voice'), old?.voiceName, draft.voiceName),
    status,
    text('reason', t('progress.reason'), old?.reason, draft.reason),
    text('effectiveOn', t('review.from'), day(old?.effectiveOn), day(draft.effectiveOn)),
    text('verifiedOn', t('review.verified'), day(old?.verifiedOn), day(draft.verifiedOn)),
    text(
      'confidence',
      t('review.confidence'),
      confidence(old?.confidence),
      confidence(draft.confidence),
    ),
    text('lookedAt', t('review.lookedAt'), old?.lookedAt, draft.lookedAt),
    text('attributedFrom', t('review.attributedFrom'), old?.attributedFrom, draft.attributedFrom),
    text('evidence', t('review.evidence'), cited, evidence),
  ];
}
