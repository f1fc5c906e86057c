import { RowForm } from '@/components/forms/row-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Tag } from '@/components/ui/tag';
import type { OpenInvitation } from '@/lib/accounts/types';
import { dayOfInstant, formatDaysAgo, formatInstant } from '@/lib/i18n/format';
import { getTranslator } from '@/lib/i18n/translator';
import { todayIn } from '@/lib/moment/moment';
import { wordsOf } from '@/lib/translations/page-texts';
import type { AccountFormProps } from './account-forms';
import { InvitationAgainForm } from './invitation-again-form';
import type { InvitationAction } from './invitation-made';
import styles from './people-list.module.css';

/** Invitations that nobody has taken: to whom, since when, and a way to send or withdraw each. */
export function InvitationList({
  locale,
  messages,
  invitations,
  withdraw,
  again,
}: Omit<AccountFormProps, 'action'> & {
  invitations: readonly OpenInvitation[];
  withdraw: AccountFormProps['action'];
  again: InvitationAction;
}) {
  const t = getTranslator(locale, 'account');
  const today = todayIn('UTC');
  const openIds = invitations.map(({ id }) => id);
  return (
    <div className={styles.open}>
      <h3>{t('people.open')}</h3>
      {invitations.length === 0 ? <EmptyState title={t('people.noOpen')} /> : null}
      <ul className={styles.list}>
        {invitations.map((link) => {
          const made = formatDaysAgo(locale, dayOfInstant(link.createdAt, 'UTC'), today);
          const whose = (
            <span className="visually-hidden">
              {' '}
              {link.email ?? `${t(`role.${link.role}`)}, ${wordsOf(link.voiceName)}`}
            </span>
          );
          return (
            // One open invitation an address and voice: sent again, its row stays and shows what was made.
            <li
              key={link.email ? `${link.email} ${link.voiceName}` : link.id}
              className={styles.person}
            >
              <div className={styles.text}>
                <p className={styles.address}>
                  {link.email ?? t('people.handedOver')}{' '}
                  {link.isOver ? <Tag>{t('people.over')}</Tag> : null}
                </p>
                <p className={styles.meta}>
                  {t(`role.${link.role}`)} · {wordsOf(link.voiceName)}
                </p>
                <p className={styles.meta}>
                  {t('people.age', { age: made })} · {t('people.until')}{' '}
                  {formatInstant(locale, link.expiresAt, 'UTC')}
                </p>
              </div>
              <div className={styles.buttons}>
                {link.email ? (
                  <InvitationAgainForm
                    locale={locale}
                    messages={messages}
                    action={again}
                    invitationId={link.id}
                    openIds={openIds}
                  >
                    {t('people.again')}
                    {whose}
                  </InvitationAgainForm>
                ) : null}
                <RowForm
                  locale={locale}
                  messages={messages}
                  action={withdraw}
                  fields={{ invitationId: link.id }}
                  variant="danger"
                >
                  {t('people.withdraw')}
                  {whose}
                </RowForm>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
