import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import type { Cell, Picture } from '@/lib/charts/types';

/** The numbers of a picture; each leads to the rows behind it where there is such a list. */
export function PictureTable({ table: { caption, columns, rows } }: Pick<Picture, 'table'>) {
  return (
    <Table caption={caption} isCaptionHidden>
      <thead>
        <tr>
          {columns.map(({ key, label, isNumeric }) => (
            <th key={key} scope="col" data-numeric={isNumeric || undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr key={cells.map(({ text }) => text).join('|')}>
            {cells.map((cell, index) =>
              index === 0 ? (
                <th key={columns[index]?.key} scope="row">
                  <Content cell={cell} />
                </th>
              ) : (
                <td key={columns[index]?.key} data-numeric={columns[index]?.isNumeric || undefined}>
                  <Content cell={cell} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Content({ cell: { text, href } }: { cell: Cell }) {
  return href ? <Link href={href}>{text}</Link> : text;
}
