import { formatDay } from '@/lib/i18n/format';
import type messages from '@/lib/i18n/messages/en/reports.json';
import { getTranslator } from '@/lib/i18n/translator';
import type { Block } from '../content-tree';
import type { NumberedFact, StatusReport } from '../types';
import type { TreeFrame } from './frame';
import { words } from './inline';
import { sayChanges, sayContested, sayStanding } from './paragraphs';
import { changedRows, sources, totals } from './tables';

/** A part of a report: a bookmark, a sheet. */
export function head({ locale, since }: TreeFrame, id: keyof (typeof messages)['heading']): Block {
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

/** What stands elsewhere than on the earlier day; nothing where none is asked for. */
export function changed(
  frame: TreeFrame,
  { changes, facts }: StatusReport,
  most = Number.POSITIVE_INFINITY,
): Block[] {
  const { since, locale } = frame;
  if (!since || !changes) return [];
  const shown = changes.slice(0, most);
  const count = { shown: shown.length, total: changes.length };
  const note =
    shown.length < changes.length
      ? ` ${getTranslator(locale, 'reports')('figure.shown', count)}`
      : '';
  return [
    head(frame, 'changes'),
    paragraph(`${sayChanges(locale, since, changes)}${note}`),
    ...(changes.length > 0 ? [changedRows(frame, since, shown, facts)] : []),
  ];
}

/** What the report rests on; nothing where it rests on nothing. */
export function sourced(frame: TreeFrame, facts: readonly NumberedFact[]): Block[] {
  return facts.length > 0 ? [head(frame, 'sources'), sources(frame, facts)] : [];
}
