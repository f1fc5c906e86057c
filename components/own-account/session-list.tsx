import styles from '@/components/account/people-list.module.css';
import { RowForm } from '@/components/forms/row-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Tag } from '@/components/ui/tag';
import { formatInstant } from '@/lib/i18n/format';
import { getTranslator } from '@/lib/i18n/translator';
import type { SessionLine } from '@/lib/sessions/types';
import type { OwnAccountFormProps } from './form-props';

/** Where somebody is signed in, each with a way to end it. */
export function SessionList({
  locale,
  messages,
  sessions,
  end,
  fields = {},
}: Omit<OwnAccountFormProps, 'action'> & {
  sessions: readonly SessionLine[];
  end: OwnAccountFormProps['action'];
  fields?: Record<string, string>;
}) {
  const t = getTranslator(locale, 'ownAccount');
  if (sessions.length === 0) return <EmptyState title={t('sessions.none')} />;
  const at = (instant: string) => ({ at: formatInstant(locale, instant, 'UTC') });
  return (
    <ul className={styles.list}>
      {sessions.map((session) => {
        const device = session.device || t('sessions.unknown');
        return (
          <li key={session.id} className={styles.person}>
            <div className={styles.text}>
              <p>
                {device} {session.isCurrent ? <Tag>{t('sessions.this')}</Tag> : null}
              </p>
              <p className={styles.meta}>
                {t('sessions.since', at(session.createdAt))},{' '}
                {t(`sessions.method.${session.method}`)}
                {' · '}
                {t('sessions.seen', at(session.seenAt))}
              </p>
            </div>
            {session.isCurrent ? null : (
              <RowForm
                locale={locale}
                messages={messages}
                action={end}
                fields={{ ...fields, sessionId: session.id }}
                variant="danger"
              >
                {t('sessions.end')}
                <span className="visually-hidden"> {device}</span>
              </RowForm>
            )}
          </li>
        );
      })}
    </ul>
  );
}
