import { Disclosure } from '@/components/ui/disclosure';
import { Tag } from '@/components/ui/tag';
import type { DeskFile } from '@/lib/files/types';
import type { FormState } from '@/lib/forms/state';
import { dayOfInstant, formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { sliceMessages } from '@/lib/i18n/slice';
import { getTranslator } from '@/lib/i18n/translator';
import { ArchiveFileForm, PublishFileForm } from './file-forms';
import { FileLine } from './file-line';
import styles from './file-list.module.css';

type Action = (state: FormState, data: FormData) => Promise<FormState>;

/** All files of a piece of evidence, each with its state, how clean it is, and what one may do. */
export function DeskFileList({
  locale,
  files,
  publish,
  archive,
}: {
  locale: Locale;
  files: readonly DeskFile[];
  publish: Action;
  archive: Action;
}) {
  const t = getTranslator(locale, 'files');
  if (files.length === 0) return <p>{t('desk.none')}</p>;
  const shared = { locale, messages: sliceMessages(locale, 'errors', 'files') };
  return (
    <ul className={styles.files}>
      {files.map((file) => (
        <FileLine key={file.id} locale={locale} file={file}>
          <p className={styles.state}>
            <Tag>{stateOf(locale, file)}</Tag>
            <span>{broughtBy(locale, file)}</span>
          </p>
          <p className={styles.note}>{t(`desk.cleaning.${cleaningOf(file)}`)}</p>
          <div className={styles.forms}>
            {file.mayPublish ? (
              <PublishFileForm {...shared} action={publish} file={file} />
            ) : file.publishedAt || file.archivedAt || file.withheld ? null : (
              <p className={styles.note}>{t('desk.own')}</p>
            )}
            {file.mayArchive ? (
              <Disclosure
                summary={
                  <>
                    {t('desk.archive')}
                    <span className="visually-hidden"> {file.name}</span>
                  </>
                }
              >
                <ArchiveFileForm {...shared} action={archive} file={file} />
              </Disclosure>
            ) : null}
          </div>
        </FileLine>
      ))}
    </ul>
  );
}

function stateOf(locale: Locale, file: DeskFile): string {
  const t = getTranslator(locale, 'files');
  if (file.withheld) return t('desk.withheld');
  if (file.archivedReason) return t('desk.archived', { reason: file.archivedReason });
  return t(file.publishedAt ? 'desk.public' : 'desk.waiting');
}

function broughtBy(locale: Locale, { uploadedBy, createdAt }: DeskFile): string {
  const t = getTranslator(locale, 'files');
  const date = formatDay(locale, dayOfInstant(createdAt, 'UTC'));
  return uploadedBy ? t('desk.by', { name: uploadedBy, date }) : t('desk.on', { date });
}

function cleaningOf({ cleaning, mediaType }: DeskFile) {
  if (cleaning !== 'PARTLY') return cleaning;
  return mediaType === 'application/pdf' ? 'PARTLY_PDF' : 'PARTLY_OFFICE';
}
