import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { db } from '@/lib/db/client';
import { dayOf } from '@/lib/moment/moment';
import { marker, type SearchableKind, type WithholdableKind, withholdableFields } from '../fields';
import { canWithhold } from '../policy';
import type { WithholdableText, WithholdableThing } from '../types';

/** A thing by its public name, with every text of it that could be withheld; null where there is none. */
export async function findThing(
  viewer: Viewer,
  kind: SearchableKind,
  key: string,
): Promise<WithholdableThing | null> {
  if (!canWithhold(viewer)) return null;
  if (kind === 'document') {
    const found = await db.document.findUnique({ where: { slug: key } });
    return found && { kind, key, texts: textsOf('document', found) };
  }
  if (kind === 'evidence') {
    const found = await db.evidence.findUnique({
      where: { reference: key },
      include: { files: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } },
    });
    if (!found) return null;
    const files = found.files.flatMap((file) => textsOf('evidence_file', file));
    return { kind, key, texts: [...textsOf('evidence', found), ...files] };
  }
  const found = await db.recommendation.findUnique({
    where: { reference: key },
    include: {
      assessments: {
        include: { voice: { select: { name: true } } },
        orderBy: [{ effectiveOn: 'desc' }, { publishedAt: 'desc' }, { id: 'desc' }],
      },
    },
  });
  if (!found) return null;
  const judgements = found.assessments.flatMap((assessment) =>
    textsOf('assessment', assessment, {
      voice: assessment.voice.name,
      effectiveOn: dayOf(assessment.effectiveOn),
    }),
  );
  return { kind, key, texts: [...textsOf('recommendation', found), ...judgements] };
}

/** `official_text` → `officialText`. */
const modelName = (column: string) =>
  column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

function textsOf(
  kind: WithholdableKind,
  row: { id: string } & Record<string, unknown>,
  of: WithholdableText['of'] = null,
): WithholdableText[] {
  return withholdableFields[kind].flatMap((field) => {
    const text = row[modelName(field)];
    if (typeof text !== 'string' || text === '' || text === marker) return [];
    return [{ kind, id: row.id, field, text, of }];
  });
}
