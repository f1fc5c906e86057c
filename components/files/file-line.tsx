import type { ReactNode } from 'react';
import { typeWord } from '@/lib/files/media-type';
import type { PublicFile } from '@/lib/files/types';
import { formatBytes } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { filePath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import styles from './file-line.module.css';

/** One file: what it is, how big, its hash, and the way to have it; or that it was withheld. */
export function FileLine({
  locale,
  file,
  children,
}: {
  locale: Locale;
  file: PublicFile;
  /** What the desk may do with it. */
  children?: ReactNode;
}) {
  const t = getTranslator(locale, 'files');
  return (
    <li className={styles.file}>
      {file.withheld ? (
        <p>
          <strong>{t('withheld', { reason: t(`reason.${file.withheld}`) })}</strong>
        </p>
      ) : (
        <p>
          <a href={filePath(file.id)} download>
            {t.rich('download', { name: () => <bdi>{file.name}</bdi> })}
          </a>{' '}
          <span className={styles.meta}>
            {t('meta', { type: typeWord(file.mediaType), size: formatBytes(locale, file.size) })}
          </span>
        </p>
      )}
      <p className={styles.hash}>
        {t('hash')} <code>{file.sha256}</code>
      </p>
      {children}
    </li>
  );
}
