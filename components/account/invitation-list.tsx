import { EmptyState } from '@/components/ui/empty-state';
import type { OpenInvitation } from '@/lib/accounts/types';
import { formatInstant } from '@/lib/i18n/format';
import { getTranslator } from '@/lib/i18n/translator';
import { type AccountFormProps, RowForm } from './account-forms';
import styles from './people-list.module.css';

/** Links that somebody could still use, each with a way to make it useless. */
export function InvitationList({
  locale,
  messages,
  invitations,
  withdraw,
}: Omit<AccountFormProps, 'action'> & {
  invitations: readonly OpenInvitation[];
  withdraw: AccountFormProps['action'];
}) {
  const t = getTranslator(locale, 'account');
  return (
    <div className={styles.open}>
      <h3>{t('people.open')}</h3>
      {invitations.length === 0 ? <EmptyState title={t('people.noOpen')} /> : null}
      <ul className={styles.list}>
        {invitations.map((link) => (
          <li key={link.id} className={styles.person}>
            <div className={styles.text}>
              <p>
                {t(`role.${link.role}`)} · {link.voiceName}
              </p>
              <p className={styles.meta}>
                {t('people.until')} {formatInstant(locale, link.expiresAt, 'UTC')} UTC
              </p>
            </div>
            <RowForm
              locale={locale}
              messages={messages}
              action={withdraw}
              fields={{ invitationId: link.id }}
              variant="danger"
            >
              {t('people.withdraw')}
              <span className="visually-hidden">
                {' '}
                {t(`role.${link.role}`)}, {link.voiceName}
              </span>
            </RowForm>
          </li>
        ))}
      </ul>
    </div>
  );
}
