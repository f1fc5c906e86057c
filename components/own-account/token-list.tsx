import styles from '@/components/account/people-list.module.css';
import { RowForm } from '@/components/forms/row-form';
import { EmptyState } from '@/components/ui/empty-state';
import { formatInstant } from '@/lib/i18n/format';
import { getTranslator } from '@/lib/i18n/translator';
import type { TokenLine } from '@/lib/tokens/types';
import type { OwnAccountFormProps } from './form-props';

/** The tokens of somebody that still work, each with a way to take it back. */
export function TokenList({
  locale,
  messages,
  tokens,
  end,
  none,
  fields = {},
}: Omit<OwnAccountFormProps, 'action'> & {
  tokens: readonly TokenLine[];
  end: OwnAccountFormProps['action'];
  none: string;
  fields?: Record<string, string>;
}) {
  const t = getTranslator(locale, 'ownAccount');
  if (tokens.length === 0) return <EmptyState title={none} />;
  const at = (instant: string) => formatInstant(locale, instant, 'UTC');
  return (
    <ul className={styles.list}>
      {tokens.map(({ id, name, scopes, createdAt, expiresAt, lastUsedAt }) => (
        <li key={id} className={styles.person}>
          <div className={styles.text}>
            <p>{name}</p>
            <p className={styles.meta}>
              {scopes.map((scope) => t(`tokens.scopes.${scope}`)).join(', ')}
              {' · '}
              {t('tokens.made', { at: at(createdAt), until: at(expiresAt) })}
              {' · '}
              {lastUsedAt ? t('tokens.used', { at: at(lastUsedAt) }) : t('tokens.unused')}
            </p>
          </div>
          <RowForm
            locale={locale}
            messages={messages}
            action={end}
            fields={{ ...fields, tokenId: id }}
            variant="danger"
          >
            {t('tokens.end')}
            <span className="visually-hidden"> {name}</span>
          </RowForm>
        </li>
      ))}
    </ul>
  );
}
