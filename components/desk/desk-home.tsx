import type { ReactNode } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { TextField } from '@/components/ui/text-field';
import type { DraftLine } from '@/lib/assessments/types';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath, explorerPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './desk-home.module.css';
import { DraftList } from './draft-list';

/** What waits: to be mended, to be finished, to be decided; and the way to begin something new. */
export function DeskHome({
  locale,
  country,
  returned,
  drafts,
  waiting,
  mayReview,
  mayReviewOwn,
  now,
}: {
  locale: Locale;
  country: string;
  returned: DraftLine[];
  drafts: DraftLine[];
  waiting: DraftLine[];
  mayReview: boolean;
  mayReviewOwn: boolean;
  now: Date;
}) {
  const t = getTranslator(locale, 'desk');
  const edit = (line: DraftLine) => (
    <Link
      href={`${deskPath(locale, 'recommendations', line.reference, 'progress')}?draft=${line.id}`}
      className={buttonClass('secondary')}
    >
      {t('home.open')}
      <span className="visually-hidden"> {line.reference}</span>
    </Link>
  );
  const review = (line: DraftLine) => (
    <>
      <Link href={deskPath(locale, 'review', line.id)} className={buttonClass('secondary')}>
        {mayReview && (!line.isMine || mayReviewOwn) ? t('home.review') : t('home.open')}
        <span className="visually-hidden"> {line.reference}</span>
      </Link>
      {mayReview && line.isMine && !mayReviewOwn ? <p>{t('home.ownWork')}</p> : null}
    </>
  );
  const list = (
    id: 'returned' | 'drafts' | 'waiting',
    lines: DraftLine[],
    empty: string,
    action: (line: DraftLine) => ReactNode,
  ) => (
    <Section
      id={id}
      title={[t(`home.${id}`), lines.length > 0 ? t('home.count', { count: lines.length }) : '']
        .filter(Boolean)
        .join(' · ')}
    >
      {lines.length === 0 ? (
        <EmptyState title={empty} />
      ) : (
        <DraftList locale={locale} lines={lines} now={now} action={action} />
      )}
    </Section>
  );
  return (
    <>
      <form action={explorerPath({ locale, country })} className={styles.find}>
        <TextField type="search" name="q" label={t('home.find')} hint={t('home.findHint')} />
        <Button variant="secondary">{t('home.search')}</Button>
      </form>
      {returned.length > 0 ? list('returned', returned, t('home.noReturned'), edit) : null}
      {mayReview ? list('waiting', waiting, t('home.noWaiting'), review) : null}
      {list('drafts', drafts, t('home.noDrafts'), edit)}
      {mayReview ? null : list('waiting', waiting, t('home.noWaiting'), review)}
      {returned.length > 0 ? null : list('returned', returned, t('home.noReturned'), edit)}
    </>
  );
}
