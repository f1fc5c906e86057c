import { StatusBadge } from '@/components/status/status-badge';
import styles from '@/components/suggestions/suggestions.module.css';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { deskPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { ModeratedLine } from '@/lib/moderation/types';

/** Judgements of other voices, each with the way to a note on it. */
export function ModeratedList({
  locale,
  lines,
  empty,
}: {
  locale: Locale;
  lines: readonly ModeratedLine[];
  empty: string;
}) {
  const t = getTranslator(locale, 'notes');
  if (lines.length === 0) return <EmptyState title={empty} />;
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line.id} className={styles.line}>
          <div className={styles.text}>
            <p className={styles.meta}>
              {line.reference} · <span lang="en">{line.voice}</span> ·{' '}
              {formatDay(locale, line.effectiveOn)}
              {line.note ? ` · ${t(`kind.${line.note.kind}`)}` : null}
            </p>
            <p>
              <StatusBadge status={line.status} locale={locale} />
            </p>
            <p className={styles.excerpt} lang="en">
              {line.reason}
            </p>
          </div>
          <Link href={deskPath(locale, 'moderation', line.id)} className={buttonClass('secondary')}>
            {t('open')}
            <span className="visually-hidden">
              {' '}
              {line.reference}, {line.voice}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
