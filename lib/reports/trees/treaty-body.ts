import { formatList, formatNumber } from '@/lib/i18n/format';
import { getTranslator } from '@/lib/i18n/translator';
import { convert, scales } from '@/lib/status/crosswalk';
import type { Status } from '@/lib/status/scale';
import type { Block, Table } from '../content-tree';
import type { NumberedFact, ReportRow, StatusReport } from '../types';
import type { TreeFrame } from './frame';
import { badge, numberCell, recordText, referenceTo, textCell, words } from './inline';
import { changed, head, paragraph, sourced, standing } from './parts';
import { tooMany } from './status';
import { whyCell } from './tables';

const committee = 'HUMAN_RIGHTS_COMMITTEE';
const grades = [...scales[committee], null] as const;
type Grade = (typeof grades)[number];

/** Each status as the Human Rights Committee would grade it, and what is lost on the way. */
export function treatyBodyBlocks(frame: TreeFrame, report: StatusReport): Block[] {
  const { rows, facts } = report;
  const method = getTranslator(frame.locale, 'methodology');
  if (rows.length === 0) return standing(frame, report);
  const shown = grades.filter((grade) => gradedAs(rows, grade).length > 0);
  return [
    ...standing(frame, report),
    ...tooMany(frame, report),
    head(frame, 'grades'),
    paragraph(`${sayGrades(frame, shown, rows)} ${method(`crosswalk.note.${committee}`)}`),
    gradeTable(frame, shown, rows),
    ...lostOnes(frame, rows),
    ...changed(frame, report),
    head(frame, 'followUp'),
    followUp(frame, rows, facts),
    ...sourced(frame, facts),
  ];
}

const gradeOf = (status: Status): Grade => convert(status, committee).value;
const gradedAs = (rows: readonly ReportRow[], grade: Grade) =>
  rows.filter(({ status }) => gradeOf(status) === grade);

function gradeWords({ locale }: TreeFrame, grade: Grade): string {
  if (grade === null) return getTranslator(locale, 'reports')('figure.noGrade');
  return getTranslator(locale, 'methodology')(`crosswalk.value.${committee}.${grade}`);
}

function sayGrades(frame: TreeFrame, shown: readonly Grade[], rows: readonly ReportRow[]): string {
  const { locale } = frame;
  const t = getTranslator(locale, 'reports');
  const list = shown.map((grade) => {
    const count = formatNumber(locale, gradedAs(rows, grade).length);
    return `${grade ?? t('figure.noGrade')}\u00a0– ${count}`;
  });
  return t('figure.grades', { list: formatList(locale, list) });
}

function gradeTable(frame: TreeFrame, shown: readonly Grade[], rows: readonly ReportRow[]): Table {
  const t = getTranslator(frame.locale, 'reports');
  return {
    kind: 'table',
    id: 'grades',
    caption: t('table.grades'),
    rowHead: true,
    columns: [
      { key: 'grade', name: t('column.grade'), type: 'text', width: 0.7 },
      { key: 'count', name: t('column.count'), type: 'number', width: 0.3 },
    ],
    rows: shown.map((grade) => [
      textCell([words(gradeWords(frame, grade))]),
      numberCell(frame.locale, gradedAs(rows, grade).length),
    ]),
  };
}

/** What each kind of loss in the table means, of those that occur. */
function lostOnes({ locale }: TreeFrame, rows: readonly ReportRow[]): Block[] {
  const method = getTranslator(locale, 'methodology');
  const found = rows.flatMap(({ status }) => convert(status, committee).loss ?? []);
  const items = [...new Set(found)].map((loss) => [
    { kind: 'text' as const, text: method(`crosswalk.loss.${loss}`), strong: true as const },
    words(`: ${method(`crosswalk.explain.${loss}`)}`),
  ]);
  return items.length > 0 ? [{ kind: 'list', ordered: false, items }] : [];
}

function followUp(
  frame: TreeFrame,
  rows: readonly ReportRow[],
  facts: readonly NumberedFact[],
): Table {
  const { locale } = frame;
  const t = getTranslator(locale, 'reports');
  const method = getTranslator(locale, 'methodology');
  return {
    kind: 'table',
    id: 'follow-up',
    caption: t('table.followUp'),
    rowHead: true,
    columns: [
      { key: 'reference', name: t('column.reference'), type: 'text', width: 0.12 },
      { key: 'document', name: t('column.document'), type: 'text', width: 0.14 },
      { key: 'asked', name: t('column.asked'), type: 'text', width: 0.24 },
      { key: 'status', name: t('column.status'), type: 'text', width: 0.12 },
      { key: 'grade', name: t('column.grade'), type: 'text', width: 0.06 },
      { key: 'loss', name: t('column.loss'), type: 'text', width: 0.1 },
      { key: 'done', name: t('column.done'), type: 'text', width: 0.22 },
    ],
    rows: rows.map((row) => {
      const { value, loss } = convert(row.status, committee);
      return [
        textCell([referenceTo(frame, row.reference)]),
        textCell([recordText(frame, row.document.name)]),
        textCell([recordText(frame, row.summary)]),
        textCell([badge(locale, row.status)]),
        textCell(value ? [words(value)] : []),
        textCell(loss ? [words(method(`crosswalk.loss.${loss}`))] : []),
        whyCell(frame, row, facts),
      ];
    }),
  };
}
