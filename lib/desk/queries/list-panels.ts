import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import type { DeskPanel } from '../types';
import { draftPanels } from './draft-panels';
import { importPanels } from './import-panels';
import { suggestionPanel } from './suggestion-panel';
import { translationPanels } from './translation-panels';
import { workPanels } from './work';

/**
 * Where the panels of the desk's home come from, in their order. Another one: a query that answers
 * panels for a viewer (none where it is not for them), its key in `PanelKey`, its words under
 * `work.panel` in the three languages, and one line here.
 */
const sources: readonly ((viewer: Viewer) => Promise<DeskPanel[]>)[] = [
  draftPanels,
  suggestionPanel,
  workPanels,
  translationPanels,
  importPanels,
];

/** What waits for somebody at the desk. */
export async function listPanels(viewer: Viewer): Promise<DeskPanel[]> {
  return (await Promise.all(sources.map((source) => source(viewer)))).flat();
}
