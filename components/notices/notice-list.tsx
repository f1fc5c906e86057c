import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { formatInstant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import type { NoticeGroup } from '@/lib/notices/types';
import { wordLabel } from '@/lib/notices/word-label';
import styles from './notice-list.module.css';

/** So many of a kind are seen at once; the others are one click away. */
const open = 8;

/** What somebody was told, by kind, unread first. */
export function NoticeList({ locale, groups }: { locale: Locale; groups: readonly NoticeGroup[] }) {
  const t = getTranslator(locale, 'notices');
  if (groups.length === 0) return <EmptyState title={t('none')} />;
  return (
    <div className={styles.groups}>
      {groups.map(({ kind, notices }) => (
        <div key={kind}>
          <h3>{t(`kind.${kind}`)}</h3>
          <Notices {...{ locale, kind }} notices={notices.slice(0, open)} />
          {notices.length > open ? (
            <Disclosure summary={t('others', { count: notices.length - open })}>
              <Notices {...{ locale, kind }} notices={notices.slice(open)} />
            </Disclosure>
          ) : null}
        </div>
      ))}
    </div>
  );
}

function Notices({ locale, kind, notices }: NoticeGroup & { locale: Locale }) {
  const t = getTranslator(locale, 'notices');
  return (
    <ul className={styles.list}>
      {notices.map(({ id, label, path, createdAt, isRead }) => (
        <li key={id}>
          <Link href={`/${locale}/${path}`}>{wordLabel(locale, kind, label)}</Link>
          {isRead ? null : <Tag>{t('new')}</Tag>}
          <span className={styles.meta}>{formatInstant(locale, createdAt, 'UTC')}</span>
        </li>
      ))}
    </ul>
  );
}
