import { getTranslator } from '@/lib/i18n/translator';
import type { Block, ReportTree } from '../content-tree';
import type { ReportTemplateName } from '../schema';
import type { StatusReport } from '../types';
import { briefingBlocks } from './briefing';
import { cover } from './cover';
import type { TreeFrame } from './frame';
import { paragraph } from './parts';
import { statusBlocks } from './status';
import { treatyBodyBlocks } from './treaty-body';
import { uprBlocks } from './upr';
import { voicesBlocks } from './voices';

const builders: Readonly<
  Record<ReportTemplateName, (frame: TreeFrame, report: StatusReport) => Block[]>
> = {
  STATUS: statusBlocks,
  BRIEFING: briefingBlocks,
  UPR_MID_TERM: uprBlocks,
  TREATY_BODY: treatyBodyBlocks,
  VOICES: voicesBlocks,
};

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
