import { Table } from '@/components/ui/table';
import type { Locale } from '@/lib/i18n/locales';
import type { Table as TableOfTree } from '@/lib/reports/content-tree';
import { Inlines } from './inlines';
import { keyed } from './keyed';
import styles from './tree.module.css';

const isFigure = (type: string) => type === 'number' || type === 'share' || undefined;

/** A table of a report: its head again on every printed page; on a phone a wide one tells each row as a block. */
export function TreeTable({ table, locale }: { table: TableOfTree; locale: Locale }) {
  const { columns, rows, rowHead, caption } = table;
  const isWide = columns.some(({ type, width }) => type === 'text' && width < 0.3);
  return (
    <div className={isWide ? styles.wide : styles.table}>
      <Table caption={caption}>
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={{ width: `${100 * width}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ key, name, type }) => (
              <th key={key} scope="col" data-numeric={isFigure(type)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows).map(({ thing: cells, key: row }) => (
            <tr key={row}>
              {keyed(cells).map(({ thing: { content }, place }) => {
                const { key = '', name = '', type = 'text' } = columns[place] ?? {};
                return place === 0 && rowHead ? (
                  <th key={key} scope="row">
                    <Inlines content={content} locale={locale} />
                  </th>
                ) : (
                  <td
                    key={key}
                    data-numeric={isFigure(type)}
                    data-name={name}
                    data-empty={content.length === 0 || undefined}
                  >
                    <Inlines content={content} locale={locale} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
