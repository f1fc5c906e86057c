import { Link } from '@/components/ui/link';
import type { WaitingFile } from '@/lib/files/types';
import { dayOfInstant, formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { deskFilesPath } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import line from './file-line.module.css';
import styles from './file-list.module.css';

/** The files that nobody has made public yet, each leading to where that can be done. */
export function WaitingFiles({ locale, files }: { locale: Locale; files: readonly WaitingFile[] }) {
  const t = getTranslator(locale, 'files');
  if (files.length === 0) return <p>{t('waiting.none')}</p>;
  return (
    <ul className={styles.files}>
      {files.map(({ id, name, createdAt, evidence }) => (
        <li key={id} className={line.file}>
          <p>
            <Link href={deskFilesPath(locale, evidence.reference)}>
              <bdi>{name}</bdi>
            </Link>
          </p>
          <p className={styles.state}>
            <span>{t('waiting.of', { reference: evidence.reference })}</span>
            <span lang="en">{evidence.title}</span>
            <span>
              {t('waiting.since', { date: formatDay(locale, dayOfInstant(createdAt, 'UTC')) })}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
