import { apiAddress } from '@/lib/api/represent';
import { type BulkFile, bulkFiles } from '@/lib/bulk/files';
import { formatBytes } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';

type Props = { locale: Locale; code: string; sizes: Partial<Record<BulkFile, number>> };

/** The files of everything: of the country with their sizes, where they are known, and of all. */
export function BulkFiles({ locale, code, sizes }: Props) {
  const t = getTranslator(locale, 'api');
  const files = Object.keys(bulkFiles) as BulkFile[];
  const said = (file: BulkFile) => {
    const what = t(`everything.${file}`);
    const size = sizes[file];
    return size && file !== 'sums'
      ? t('everything.size', { what, size: formatBytes(locale, size) })
      : what;
  };
  return (
    <>
      <ul>
        {files.map((file) => (
          <li key={file}>
            <a href={apiAddress(`/${code}/${bulkFiles[file]}`)}>{said(file)}</a>
          </li>
        ))}
      </ul>
      <p>
        {t('everything.countries')}{' '}
        {files.map((file, index) => (
          <span key={file}>
            {index > 0 ? ', ' : null}
            <a href={apiAddress(`/${bulkFiles[file]}`)}>{bulkFiles[file]}</a>
          </span>
        ))}
      </p>
      <p>{t('everything.note')}</p>
    </>
  );
}
