import { buttonClass } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import type { DraftLine } from '@/lib/assessments/types';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { DraftList } from './draft-list';

/** Drafts with the way to each: to its form, or under review to its decision. */
export function DraftQueue({
  locale,
  lines,
  mayReview,
  mayReviewOwn,
  now,
}: {
  locale: Locale;
  lines: readonly DraftLine[];
  mayReview: boolean;
  mayReviewOwn: boolean;
  now: Date;
}) {
  const t = getTranslator(locale, 'desk');
  const action = (line: DraftLine) => {
    const isReview = line.state === 'SUBMITTED' || line.state === 'SCHEDULED';
    const isTheirs = mayReview && (!line.isMine || mayReviewOwn);
    const progress = deskPath(locale, 'recommendations', line.reference, 'progress');
    return (
      <>
        <Link
          href={isReview ? deskPath(locale, 'review', line.id) : `${progress}?draft=${line.id}`}
          className={buttonClass('secondary')}
        >
          {line.state === 'SUBMITTED' && isTheirs ? t('home.review') : t('home.open')}
          <span className="visually-hidden"> {line.reference}</span>
        </Link>
        {isReview && mayReview && !isTheirs ? <p>{t('home.ownWork')}</p> : null}
      </>
    );
  };
  return <DraftList locale={locale} lines={lines} now={now} action={action} />;
}
