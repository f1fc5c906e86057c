import { Link } from '@/components/ui/link';
import { type Place, pagePath, queryString } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import { canSendMail } from '@/lib/mail/queries';
import type { SubjectName } from '@/lib/subscriptions/schema';

/** Leads to the form with which one follows this page's subject by e-mail; nothing where no mail is sent. */
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
  if (!canSendMail()) return null;
  const t = getTranslator(locale, 'subscriptions');
  const path = pagePath({ locale, country }, 'subscribe');
  const query = queryString({ what: subject.toLowerCase(), of: name });
  return (
    <p className="no-print">
      <Link href={`${path}${query}`}>{t(`link.${subject}`)}</Link>
    </p>
  );
}
