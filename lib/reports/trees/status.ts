import { formatDay } from '@/lib/i18n/format';
import { getTranslator } from '@/lib/i18n/translator';
import type { Block } from '../content-tree';
import type { StatusReport } from '../types';
import type { TreeFrame } from './frame';
import { words } from './inline';
import { sayChanges, sayContested, sayStanding } from './paragraphs';
import { allRows, byBody, changedRows, sources, totals } from './tables';

/** The full status report: figures, bodies, what changed, every recommendation, and what it all rests on. */
export function statusBlocks(frame: TreeFrame, report: StatusReport): Block[] {
  const { rows, facts, total } = report;
  return [
    ...standing(frame, report),
    ...(rows.length < total || total === 0 ? [] : bodies(frame, report)),
    ...changed(frame, report),
    ...every(frame, report),
    ...(facts.length > 0 ? [head(frame, 'sources'), sources(frame, facts)] : []),
  ];
}

export function head(
  { locale, since }: TreeFrame,
  id: 'standing' | 'bodies' | 'changes' | 'all' | 'sources',
): Block {
  const date = since ? formatDay(locale, since) : '';
  const text = getTranslator(locale, 'reports')(`heading.${id}`, { date });
  return { kind: 'heading', level: 1, id: `part-${id}`, text };
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', content: [words(text)] });

/** The figures in words, as a table and as a picture. */
export function standing(frame: TreeFrame, { counts, total, contested }: StatusReport): Block[] {
  const { locale } = frame;
  const said = sayStanding(locale, counts);
  if (total === 0) return [head(frame, 'standing'), paragraph(said)];
  return [
    head(frame, 'standing'),
    paragraph(`${said} ${sayContested(locale, contested)}`),
    ...totals(frame, counts),
  ];
}

function bodies(frame: TreeFrame, { rows }: StatusReport): Block[] {
  return [head(frame, 'bodies'), ...byBody(frame, rows)];
}

/** What stands elsewhere than on the earlier day; nothing where none is asked for. */
export function changed(frame: TreeFrame, { changes, facts }: StatusReport): Block[] {
  const { since, locale } = frame;
  if (!since || !changes) return [];
  return [
    head(frame, 'changes'),
    paragraph(sayChanges(locale, since, changes)),
    ...(changes.length > 0 ? [changedRows(frame, since, changes, facts)] : []),
  ];
}

function every(frame: TreeFrame, { rows, total, facts }: StatusReport): Block[] {
  if (rows.length === 0) return [];
  const t = getTranslator(frame.locale, 'reports');
  return [
    head(frame, 'all'),
    ...(rows.length < total ? [paragraph(t('tooMany', { shown: rows.length, total }))] : []),
    allRows(frame, rows, facts),
  ];
}
