import { getTranslator } from '@/lib/i18n/translator';
import type { ReportTree } from '../content-tree';
import type { ReportTemplateName } from '../schema';
import type { StatusReport } from '../types';
import { cover } from './cover';
import type { TreeFrame } from './frame';
import { paragraph, statusBlocks } from './status';

const builders = { STATUS: statusBlocks } as const;

/** Writes what a report says, from what was counted. */
export function buildTree(
  frame: TreeFrame & { template: ReportTemplateName },
  report: StatusReport,
): ReportTree {
  let isMachine = false;
  const say: TreeFrame['say'] = (original) => {
    const shown = frame.say(original);
    isMachine ||= shown.state === 'MACHINE';
    return shown;
  };
  const tree = cover({ ...frame, say }, builders[frame.template]({ ...frame, say }, report));
  if (!isMachine) return tree;
  const note = paragraph(getTranslator(frame.locale, 'reports')('machine'));
  return { ...tree, blocks: [note, ...tree.blocks] };
}
