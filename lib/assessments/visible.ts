import type { Viewer } from '@/lib/accounts/types';
import { extentOf, type VoicePermission } from '@/lib/auth/permissions';
import { Prisma } from '@/lib/db/generated/client';

/** The drafts (`d`) that somebody may see, as an SQL condition: the twin of `canSeeDraft`. */
export function visibleDrafts(viewer: Viewer): Prisma.Sql {
  return draftsWhere(viewer, 'drafts.see', 'drafts.seeAttributed');
}

/** The drafts (`d`) in whose voice somebody reviews: the twin of `canReviewIn`. */
export function reviewableDrafts(viewer: Viewer): Prisma.Sql {
  return draftsWhere(viewer, 'review.decide', 'review.decideAttributed');
}

function draftsWhere(viewer: Viewer, signed: VoicePermission, attributed: VoicePermission) {
  return Prisma.sql`((d.authorship = 'SIGNED' AND ${inVoices(viewer, signed)})
    OR (d.authorship = 'ATTRIBUTED' AND ${inVoices(viewer, attributed)}))`;
}

function inVoices(viewer: Viewer, permission: VoicePermission): Prisma.Sql {
  const { id } = viewer.voice;
  return {
    none: Prisma.sql`false`,
    own: Prisma.sql`d.voice_id = ${id}::uuid`,
    others: Prisma.sql`d.voice_id <> ${id}::uuid`,
    all: Prisma.sql`true`,
  }[extentOf(viewer, permission)];
}
