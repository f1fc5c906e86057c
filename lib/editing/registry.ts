import type { AuditKind } from '@/lib/audit/fields';
import type { EditableKind } from './kind';
import { addressee, body, country, source, voice } from './kinds/actors';
import { ask } from './kinds/ask';
import { document } from './kinds/document';
import { knownGap, sourceConflict } from './kinds/doubts';
import { engagement, evidence, indicator, measure } from './kinds/facts';
import { observation } from './kinds/observation';
import { pageText } from './kinds/page-text';
import { recommendation } from './kinds/recommendation';
import { theme } from './kinds/theme';

/** The kinds of thing that are edited at the desk, in the order in which they are shown there. */
export const editableKindNames = [
  'recommendation',
  'evidence',
  'document',
  'ask',
  'theme',
  'body',
  'addressee',
  'measure',
  'indicator',
  'observation',
  'engagement',
  'source_conflict',
  'known_gap',
  'source',
  'page_text',
  'voice',
  'country',
] as const satisfies readonly AuditKind[];

export type EditableKindName = (typeof editableKindNames)[number];

/** How each of them is edited. */
export const editableKinds: Readonly<Record<EditableKindName, EditableKind>> = {
  recommendation,
  evidence,
  document,
  ask,
  theme,
  body,
  addressee,
  measure,
  indicator,
  observation,
  engagement,
  source_conflict: sourceConflict,
  known_gap: knownGap,
  source,
  page_text: pageText,
  voice,
  country,
};

/** The kind of that name, or null: names come from addresses. */
export function editableKind(name: string): EditableKind | null {
  const known = editableKindNames.find((one) => one === name);
  return known ? editableKinds[known] : null;
}
