import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { linksNotTaken } from '@/lib/imports/layouts';
import type { BatchDetail } from '@/lib/imports/types';

/** Says of each column of links that it is left where it is. */
export function LinksNotTaken({ locale, batch }: { locale: Locale; batch: BatchDetail }) {
  const t = getTranslator(locale, 'imports');
  const columns = linksNotTaken(batch.layout, batch.header, batch.mapping);
  if (columns.length === 0) return null;
  return (
    <Notice title={t('links.title')}>
      <ul>
        {columns.map((column) => (
          <li key={column}>{column}</li>
        ))}
      </ul>
      <p>{t('links.hint')}</p>
    </Notice>
  );
}
