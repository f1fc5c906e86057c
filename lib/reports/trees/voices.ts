import { getTranslator } from '@/lib/i18n/translator';
import { contestBetween } from '@/lib/status/contest';
import type { Block, Table } from '../content-tree';
import type { DifferingVoice, ReportRow, StatusReport } from '../types';
import type { TreeFrame } from './frame';
import { badge, numberCell, recordText, referenceTo, textCell, words } from './inline';
import { changed, head, paragraph, standing } from './parts';
import { tooMany } from './status';
import { dayCell } from './tables';

type Difference = { row: ReportRow; voice: DifferingVoice };

/** Where the other voices judge differently from the editorial desk, and who differs how often. */
export function voicesBlocks(frame: TreeFrame, report: StatusReport): Block[] {
  const { rows } = report;
  const t = getTranslator(frame.locale, 'reports');
  const differing = rows.filter(({ others }) => others.length > 0);
  const differences = differing.flatMap((row) => row.others.map((voice) => ({ row, voice })));
  const said = t('figure.differ', { count: differing.length });
  const parts: Block[] = [head(frame, 'voices'), paragraph(said)];
  if (differences.length > 0)
    parts.push(
      byVoice(frame, differences),
      head(frame, 'differences'),
      differenceTable(frame, differences),
    );
  return [
    ...standing(frame, report),
    ...tooMany(frame, report),
    ...parts,
    ...changed(frame, report),
  ];
}

const isFar = ({ row, voice }: Difference) =>
  contestBetween(row.status, voice.status) === 'CONTESTED';

function byVoice(frame: TreeFrame, differences: readonly Difference[]): Table {
  const t = getTranslator(frame.locale, 'reports');
  const names = [...new Set(differences.map(({ voice }) => voice.name))];
  const own = (name: string) => differences.filter(({ voice }) => voice.name === name);
  return {
    kind: 'table',
    id: 'voices',
    caption: t('table.voices'),
    rowHead: true,
    columns: [
      { key: 'voice', name: t('column.voice'), type: 'text', width: 0.5 },
      { key: 'differs', name: t('column.differs'), type: 'number', width: 0.25 },
      { key: 'contested', name: t('column.contested'), type: 'number', width: 0.25 },
    ],
    rows: names
      .sort((one, other) => own(other).length - own(one).length)
      .map((name) => [
        textCell([recordText(frame, name)]),
        numberCell(frame.locale, own(name).length),
        numberCell(frame.locale, own(name).filter(isFar).length),
      ]),
  };
}

function differenceTable(frame: TreeFrame, differences: readonly Difference[]): Table {
  const { locale } = frame;
  const t = getTranslator(locale, 'reports');
  const status = getTranslator(locale, 'status');
  return {
    kind: 'table',
    id: 'differences',
    caption: t('table.differences'),
    rowHead: true,
    columns: [
      { key: 'reference', name: t('column.reference'), type: 'text', width: 0.14 },
      { key: 'asked', name: t('column.asked'), type: 'text', width: 0.25 },
      { key: 'desk', name: t('column.desk'), type: 'text', width: 0.13 },
      { key: 'voice', name: t('column.voice'), type: 'text', width: 0.13 },
      { key: 'theirs', name: t('column.theirs'), type: 'text', width: 0.13 },
      { key: 'since', name: t('column.since'), type: 'day', width: 0.1 },
      { key: 'authorship', name: t('column.authorship'), type: 'text', width: 0.12 },
    ],
    rows: differences.map(({ row, voice }) => [
      textCell([referenceTo(frame, row.reference)]),
      textCell([recordText(frame, row.summary)]),
      textCell([badge(locale, row.status)]),
      textCell([recordText(frame, voice.name)]),
      textCell([
        badge(locale, voice.status),
        ...(voice.moderation
          ? [words(' ['), recordText(frame, voice.moderation.reason), words(']')]
          : []),
      ]),
      dayCell(frame, voice.effectiveOn),
      textCell([
        words(status(`authorship.${voice.authorship}`)),
        ...(voice.attributedFrom ? [words(', '), recordText(frame, voice.attributedFrom)] : []),
      ]),
    ]),
  };
}
