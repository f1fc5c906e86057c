import { getTranslator } from '@/lib/i18n/translator';
import type { Block, Inline, Table } from '../content-tree';
import type { ReportRow, StatusReport } from '../types';
import type { TreeFrame } from './frame';
import { badge, recordText, referenceTo, textCell, words } from './inline';
import { sayContested } from './paragraphs';
import { changed, head, paragraph, standing } from './parts';

/** So many rows of a table still leave room for the rest of the page. */
const most = 8;

/** For one page: the figures, what changed and what is contested, each with its first rows. */
export function briefingBlocks(frame: TreeFrame, report: StatusReport): Block[] {
  return [...standing(frame, report), ...changed(frame, report, most), ...contested(frame, report)];
}

function contested(frame: TreeFrame, report: StatusReport): Block[] {
  const rows = report.rows.filter(({ contest }) => contest === 'CONTESTED');
  if (rows.length === 0) return [];
  const t = getTranslator(frame.locale, 'reports');
  const shown = { shown: Math.min(most, rows.length), total: report.contested };
  const note = shown.shown < shown.total ? ` ${t('figure.shown', shown)}` : '';
  return [
    head(frame, 'contested'),
    paragraph(`${sayContested(frame.locale, report.contested)}${note}`),
    contestedRows(frame, rows.slice(0, most)),
  ];
}

function contestedRows(frame: TreeFrame, rows: readonly ReportRow[]): Table {
  const { locale } = frame;
  const t = getTranslator(locale, 'reports');
  return {
    kind: 'table',
    id: 'contested',
    caption: t('table.contested'),
    rowHead: true,
    columns: [
      { key: 'reference', name: t('column.reference'), type: 'text', width: 0.17 },
      { key: 'asked', name: t('column.asked'), type: 'text', width: 0.38 },
      { key: 'desk', name: t('column.desk'), type: 'text', width: 0.18 },
      { key: 'others', name: t('column.others'), type: 'text', width: 0.27 },
    ],
    rows: rows.map((row) => [
      textCell([referenceTo(frame, row.reference)]),
      textCell([recordText(frame, row.summary)]),
      textCell([badge(locale, row.status)]),
      textCell(
        row.others.flatMap(({ name, status, authorship }, index): Inline[] => [
          ...(index > 0 ? [words('; ')] : []),
          recordText(frame, name),
          words(': '),
          badge(locale, status),
          ...(authorship === 'ATTRIBUTED' ? [words(` ${t('othersAttributed')}`)] : []),
        ]),
      ),
    ]),
  };
}
