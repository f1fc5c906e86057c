import { may, type Who } from '@/lib/auth/permissions';
import type { EditableKind } from './kind';

/** The record is the editorial desk's: everybody there edits it, nobody else. */
export function canEditRecord(viewer: Who): boolean {
  return may(viewer, 'record.edit');
}

/** Countries and voices say whose record this is and who speaks in it: administrators of the desk. */
export function canEditKind(viewer: Who, kind: Pick<EditableKind, 'isImportedOnly'>): boolean {
  return kind.isImportedOnly ? may(viewer, 'record.editFrame') : canEditRecord(viewer);
}
