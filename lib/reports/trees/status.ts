import { getTranslator } from '@/lib/i18n/translator';
import type { Block } from '../content-tree';
import type { StatusReport } from '../types';
import type { TreeFrame } from './frame';
import { changed, head, paragraph, sourced, standing } from './parts';
import { byBody, rowTable } from './tables';

/** The full status report: figures, bodies, what changed, every recommendation, and what it all rests on. */
export function statusBlocks(frame: TreeFrame, report: StatusReport): Block[] {
  const { facts } = report;
  return [
    ...standing(frame, report),
    ...bodies(frame, report),
    ...changed(frame, report),
    ...every(frame, report),
    ...sourced(frame, facts),
  ];
}

/** By body, where all rows are told and any of them has one. */
function bodies(frame: TreeFrame, { rows, total }: StatusReport): Block[] {
  const isKnown = rows.length === total && rows.some((row) => row.bodies.length > 0);
  return isKnown ? [head(frame, 'bodies'), ...byBody(frame, rows)] : [];
}

/** Says that not all are told in full, where there are too many. */
export function tooMany({ locale }: TreeFrame, { rows, total }: StatusReport): Block[] {
  if (rows.length === total) return [];
  const t = getTranslator(locale, 'reports');
  return [paragraph(t('tooMany', { shown: rows.length, total }))];
}

const columns = [
  ['reference', 0.11],
  ['by', 0.09],
  ['made', 0.09],
  ['asked', 0.22],
  ['response', 0.09],
  ['status', 0.11],
  ['since', 0.09],
  ['why', 0.2],
] as const;

function every(frame: TreeFrame, report: StatusReport): Block[] {
  const { rows, facts } = report;
  if (rows.length === 0) return [];
  return [
    head(frame, 'all'),
    ...tooMany(frame, report),
    rowTable(frame, 'all', columns, rows, facts),
  ];
}
