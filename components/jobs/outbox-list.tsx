import people from '@/components/account/people-list.module.css';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { formatInstant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import type { OutboxEntry } from '@/lib/mail/types';
import styles from './outbox-list.module.css';

/** The newest e-mails, each with what became of it and, while it is kept, its text. */
export function OutboxList({ locale, mails }: { locale: Locale; mails: readonly OutboxEntry[] }) {
  const t = getTranslator(locale, 'jobs');
  if (mails.length === 0) return <EmptyState title={t('outbox.none')} />;
  const at = (instant: string) => formatInstant(locale, instant, 'UTC');
  return (
    <ul className={people.list}>
      {mails.map((mail) => (
        <li key={mail.id} className={people.person}>
          <div className={people.text}>
            <h2>{mail.subject}</h2>
            <p className={people.meta}>
              {mail.recipient ?? t('outbox.noAddress')} · {at(mail.createdAt)}
            </p>
            <p className={people.meta}>
              {t(`outbox.state.${mail.state}`, {
                when: mail.sentAt ? at(mail.sentAt) : '',
                code: mail.refusal ?? '',
              })}
            </p>
            {mail.body === null ? null : (
              <Disclosure
                summary={
                  <>
                    {t('outbox.read')}
                    <span className="visually-hidden">: {mail.subject}</span>
                  </>
                }
              >
                <pre className={styles.body}>{mail.body}</pre>
              </Disclosure>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
