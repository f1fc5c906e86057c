import { type ReactNode, useId } from 'react';
import styles from './table.module.css';

/**
 * A table in its own frame: the frame scrolls sideways where the screen is narrow, the page never
 * does, and the keyboard reaches it. Cells with figures carry `data-numeric`.
 */
export function Table({
  caption,
  isCaptionHidden = false,
  children,
}: {
  caption: ReactNode;
  isCaptionHidden?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would add a landmark to every table
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard
    <div className={styles.frame} role="group" aria-labelledby={id} tabIndex={0}>
      <table className={styles.table}>
        <caption id={id} className={isCaptionHidden ? 'visually-hidden' : undefined}>
          {isCaptionHidden ? caption : <span className={styles.caption}>{caption}</span>}
        </caption>
        {children}
      </table>
    </div>
  );
}

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  isNumeric?: boolean;
  /** The column that names the row for assistive technology. */
  isRowHeader?: boolean;
}

/**
 * A table from rows and columns.
 * @param group what the rows are put together by, said once above each group
 */
export function DataTable<Row>({
  caption,
  isCaptionHidden,
  columns,
  rows,
  rowKey,
  group,
}: {
  caption: ReactNode;
  isCaptionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  group?: { key: (row: Row) => string; header: (row: Row) => ReactNode } | undefined;
}) {
  const keys = [...new Set(rows.map((row) => group?.key(row) ?? ''))];
  const groups = keys.map((key) => ({
    key,
    members: group ? rows.filter((row) => group.key(row) === key) : rows,
  }));
  return (
    <Table caption={caption} isCaptionHidden={isCaptionHidden ?? false}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" data-numeric={column.isNumeric || undefined}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ key, members }) => (
        <tbody key={key}>
          {group && members[0] ? (
            <tr>
              <th scope="rowgroup" colSpan={columns.length}>
                <span className={styles.group}>{group.header(members[0])}</span>
              </th>
            </tr>
          ) : null}
          {members.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column.isRowHeader ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} data-numeric={column.isNumeric || undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}
