import type { Viewer } from '@/lib/accounts/types';
import type { EditableKind } from './kind';

type Who = Pick<Viewer, 'role' | 'voice'>;

/** The record is the editorial desk's: everybody there edits it, nobody else. */
export function canEditRecord(viewer: Who): boolean {
  return viewer.voice.kind === 'EDITORIAL_DESK';
}

/** Countries and voices say whose record this is and who speaks in it: administrators of the desk. */
export function canEditKind(viewer: Who, kind: Pick<EditableKind, 'isImportedOnly'>): boolean {
  if (!canEditRecord(viewer)) return false;
  return !kind.isImportedOnly || viewer.role === 'ADMINISTRATOR';
}
