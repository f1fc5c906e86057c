import { StatusBadge } from '@/components/status/status-badge';
import { DefinitionList } from '@/components/ui/definition-list';
import { DataTable } from '@/components/ui/table';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translator';
import { convert, losses, type Scale, scaleNames } from '@/lib/status/crosswalk';
import { type Status, statuses } from '@/lib/status/scale';
import styles from './methodology.module.css';

/** The nine statuses on the other scales, each cell with what it loses, and the notes to both. */
export function CrosswalkTable({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, 'methodology');
  return (
    <>
      <DataTable
        caption={t('crosswalk.caption')}
        rows={statuses}
        rowKey={(status) => status}
        columns={[
          {
            key: 'status',
            header: 'Qadam',
            isRowHeader: true,
            cell: (status) => <StatusBadge status={status} locale={locale} />,
          },
          ...scaleNames.map((scale) => ({
            key: scale,
            header: t(`crosswalk.scale.${scale}`),
            cell: (status: Status) => <Cell locale={locale} status={status} scale={scale} />,
          })),
        ]}
      />
      <h3>{t('crosswalk.lossTitle')}</h3>
      <DefinitionList
        items={losses.map((loss) => ({
          key: loss,
          term: t(`crosswalk.loss.${loss}`),
          description: t(`crosswalk.explain.${loss}`),
        }))}
      />
      <h3>{t('crosswalk.noteTitle')}</h3>
      <DefinitionList
        items={scaleNames.map((scale) => ({
          key: scale,
          term: t(`crosswalk.scale.${scale}`),
          description: t(`crosswalk.note.${scale}`),
        }))}
      />
    </>
  );
}

function Cell({ locale, status, scale }: { locale: Locale; status: Status; scale: Scale }) {
  const t = getTranslator(locale, 'methodology');
  const { value, loss } = convert(status, scale);
  return (
    <div className={styles.cell}>
      {value === null ? (
        <span className={styles.quiet}>{t('crosswalk.none')}</span>
      ) : (
        // Each value belongs to its own scale: `crosswalk.test.ts` proves it for every cell.
        <span>{t(`crosswalk.value.${scale}.${value}` as ValueKey)}</span>
      )}
      {loss ? <small className={styles.quiet}>{t(`crosswalk.loss.${loss}`)}</small> : null}
    </div>
  );
}

/** Any one key of the values: the translator's types cannot follow two names at once. */
type ValueKey = 'crosswalk.value.GAO.OPEN';
