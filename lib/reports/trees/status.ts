import { getTranslator } from '@/lib/i18n/translator';
import type { Block } from '../content-tree';
import type { StatusReport } from '../types';
import type { TreeFrame } from './frame';
import { changed, head, paragraph, sourced, standing } from './parts';
import { allRows, byBody } from './tables';

/** The full status report: figures, bodies, what changed, every recommendation, and what it all rests on. */
export function statusBlocks(frame: TreeFrame, report: StatusReport): Block[] {
  const { rows, facts, total } = report;
  return [
    ...standing(frame, report),
    ...(rows.length < total || total === 0 ? [] : bodies(frame, report)),
    ...changed(frame, report),
    ...every(frame, report),
    ...sourced(frame, facts),
  ];
}

function bodies(frame: TreeFrame, { rows }: StatusReport): Block[] {
  return [head(frame, 'bodies'), ...byBody(frame, rows)];
}

/** Says that not all are told in full, where there are too many. */
export function tooMany({ locale }: TreeFrame, { rows, total }: StatusReport): Block[] {
  if (rows.length === total) return [];
  const t = getTranslator(locale, 'reports');
  return [paragraph(t('tooMany', { shown: rows.length, total }))];
}

function every(frame: TreeFrame, report: StatusReport): Block[] {
  const { rows, facts } = report;
  if (rows.length === 0) return [];
  return [head(frame, 'all'), ...tooMany(frame, report), allRows(frame, rows, facts)];
}
