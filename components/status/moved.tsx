import type { ReactNode } from 'react';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import type { Status } from '@/lib/status/scale';
import styles from './moved.module.css';
import { StatusBadge } from './status-badge';

/** From one status to another; `children` classifies the change beside it. */
export function Moved({
  locale,
  from,
  to,
  children,
}: {
  locale: Locale;
  from: Status;
  to: Status;
  children?: ReactNode;
}) {
  const t = getTranslator(locale, 'overview');
  const name = getTranslator(locale, 'status');
  return (
    <div className={styles.moved}>
      <VisuallyHidden>
        {t('changes.arrow', { from: name(`name.${from}`), to: name(`name.${to}`) })}
      </VisuallyHidden>
      <span className={styles.moved} aria-hidden="true">
        <StatusBadge status={from} locale={locale} />
        <span className={styles.to}>
          <span className={styles.arrow}>→</span>
          <StatusBadge status={to} locale={locale} />
        </span>
      </span>
      {children}
    </div>
  );
}
