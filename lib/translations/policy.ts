import { may, type Who } from '@/lib/auth/permissions';

/** Translations stand outside of what they translate, whoever wrote it: they are the editorial desk's. */
export function canTranslate(viewer: Who): boolean {
  return may(viewer, 'texts.translate');
}
