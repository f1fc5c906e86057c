import type { Locale } from '@/lib/i18n/locales';
import { type Place, statusDefinitionPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { Status } from '@/lib/status/scale';
import styles from './status-badge.module.css';
import { StatusMark } from './status-mark';

/**
 * A status as mark and word. With `place` it leads to its definition; leave that out where the
 * badge stands inside another link. `null` is a voice that gave a view but no status.
 */
export function StatusBadge({
  status,
  locale,
  place,
  size = 'normal',
}: {
  status: Status | null;
  locale: Locale;
  place?: Place | undefined;
  size?: 'normal' | 'large';
}) {
  const t = getTranslator(locale, 'status');
  if (status === null) return <span className={styles.badge}>{t('noStatus')}</span>;
  const name = t(`name.${status}`);
  const className = `${styles.badge} ${size === 'large' ? styles.large : ''}`;
  const content = (
    <>
      <StatusMark status={status} size={size === 'large' ? 26 : 18} />
      <span>{name}</span>
    </>
  );
  if (!place) return <span className={className}>{content}</span>;
  return (
    <a
      className={`${className} ${styles.link}`}
      href={statusDefinitionPath(place, status)}
      title={t(`definition.${status}`)}
    >
      {content}
    </a>
  );
}
