import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { canSeeDraft } from '@/lib/assessments/policy';
import { visibleDrafts } from '@/lib/assessments/queries/list-drafts';
import { db } from '@/lib/db/client';
import type { Authorship } from '@/lib/db/generated/enums';
import { citableBy } from '@/lib/evidence/queries/list-evidence-choices';
import { canReadKind, isOpenKind } from '../policy';
import type { EventLine, Payload } from '../types';
import type { Thing } from './names';

type Told = Pick<EventLine, 'id' | 'kind' | 'subjectId' | 'before' | 'after'>;

/** The ids of those events of which a viewer may know only that they happened. */
export async function hiddenFrom(viewer: Viewer, events: readonly Told[]): Promise<Set<string>> {
  const things = events.map(({ kind, subjectId }): Thing => ({ kind, id: subjectId }));
  const drafts = events.map(draftOf);
  const hidden = await hiddenThings(viewer, [...things, ...drafts.filter((one) => one !== null)]);
  return new Set(
    events
      .filter((event, index) => {
        const thing = things[index];
        if (thing && hidden.has(keyOf(thing))) return true;
        const draft = drafts[index];
        if (draft && hidden.has(keyOf(draft))) return true;
        if (isOpenKind(event.kind)) return false;
        // What belongs to a voice; a draft may have been another one's when this happened.
        return [event.before, event.after].some((payload) => payload && !isSeen(viewer, payload));
      })
      .map(({ id }) => id),
  );
}

/** The draft that something which is not public belongs to, such as a comment. */
function draftOf({ kind, before, after }: Told): Thing | null {
  const id = after?.draftId ?? before?.draftId;
  if (isOpenKind(kind) || kind === 'suggestion' || typeof id !== 'string') return null;
  return { kind: 'assessment_draft', id };
}

/** A draft and what is published from it share their id. */
export const keyOf = ({ kind, id }: Thing) => `${kind} ${id}`;

/** The keys of those things of which a viewer may not know more than that they are there. */
export async function hiddenThings(viewer: Viewer, things: readonly Thing[]): Promise<Set<string>> {
  const idsOf = (kind: string) => things.filter((thing) => thing.kind === kind).map(({ id }) => id);
  const { archivedAt: _, ...citable } = await citableBy(viewer);
  const [drafts, evidence, files] = await Promise.all([
    db.assessmentDraft.findMany({
      where: { AND: [{ id: { in: idsOf('assessment_draft') } }, visibleDrafts(viewer)] },
      select: { id: true },
    }),
    db.evidence.findMany({
      where: { AND: [{ id: { in: idsOf('evidence') } }, citable] },
      select: { id: true },
    }),
    db.evidenceFile.findMany({
      where: { id: { in: idsOf('evidence_file') }, evidence: citable },
      select: { id: true },
    }),
  ]);
  const seen = new Set([...drafts, ...evidence, ...files].map(({ id }) => id));
  const oneByOne = ['assessment_draft', 'evidence', 'evidence_file'];
  return new Set(
    things
      .filter(({ kind, id }) =>
        oneByOne.includes(kind) ? !seen.has(id) : !canReadKind(viewer, kind),
      )
      .map(keyOf),
  );
}

function isSeen(viewer: Viewer, { voiceId, authorship }: Payload): boolean {
  if (typeof voiceId !== 'string') return true;
  return canSeeDraft(viewer, { voiceId, authorship: (authorship ?? 'SIGNED') as Authorship });
}
