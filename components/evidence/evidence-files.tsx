import { FileLine } from '@/components/files/file-line';
import styles from '@/components/files/file-list.module.css';
import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { PublicFile } from '@/lib/files/types';
import { deskFilesPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';

/** The copies that readers can have, and the way to the desk for those who keep them. */
export function EvidenceFiles({
  place: { locale },
  reference,
  files,
}: {
  place: Place;
  reference: string;
  files: readonly PublicFile[];
}) {
  const t = getTranslator(locale, 'files');
  return (
    <>
      {files.length > 0 ? (
        <Section id="files" title={t('title')} lead={t('lead')}>
          <ul className={styles.files}>
            {files.map((file) => (
              <FileLine key={file.id} locale={locale} file={file} />
            ))}
          </ul>
        </Section>
      ) : null}
      <p className="no-print">
        <Link href={deskFilesPath(locale, reference)}>{t('manage')}</Link>
      </p>
    </>
  );
}
