import { Link } from '@/components/ui/link';
import { calendarPath, feedPath, type Place, pagePath, queryString } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { canSendMail } from '@/lib/mail/queries';
import type { SubjectName } from '@/lib/subscriptions/schema';
import styles from './follow-link.module.css';

/** The two ways of following this page's subject: by e-mail, where mail is sent, and as a feed. */
export function FollowLink({
  place: { locale, country },
  subject,
  name,
}: {
  place: Place;
  subject: SubjectName;
  /** As it stands in the page's address. */
  name: string;
}) {
  const t = getTranslator(locale, 'subscriptions');
  const feeds = getTranslator(locale, 'feeds');
  const path = pagePath({ locale, country }, 'subscribe');
  const query = queryString({ what: subject.toLowerCase(), of: name });
  const part = subject === 'COUNTRY' ? {} : { [subject.toLowerCase()]: name };
  return (
    <p className={`${styles.ways} no-print`}>
      {canSendMail() ? <Link href={`${path}${query}`}>{t(`link.${subject}`)}</Link> : null}
      <a href={feedPath({ locale, country }, 'atom', part)} type="application/atom+xml">
        {feeds('link')}
      </a>
      {subject === 'COUNTRY' || subject === 'BODY' ? (
        <a href={calendarPath({ locale, country }, part)} type="text/calendar">
          {feeds('calendar.link')}
        </a>
      ) : null}
    </p>
  );
}
