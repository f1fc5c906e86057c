import 'server-only';
import type { Viewer } from '@/lib/accounts/types';
import { type FieldErrors, type Outcome, refused } from '@/lib/forms/outcome';
import { step, transact, undo } from '@/lib/forms/transact';
import { shippedId } from '@/lib/identity/ids';
import { indicator } from '../kinds/facts';
import { observation } from '../kinds/observation';
import { parseForm } from '../parse-form';
import { answersOf, type LineProblem, readValueLines } from '../pasted-values';
import { canEditKind } from '../policy';
import { readThing } from '../queries/read-thing';
import type { PasteForm } from '../schema';
import { createThing } from './create-thing';
import { resolveReferences } from './resolve-references';

/**
 * Adds values to an indicator from a pasted table, all or none: LINES says what is wrong with which line.
 * The same form sent twice does it once.
 */
export async function pasteValues(
  viewer: Viewer,
  { id, sendId, text }: PasteForm,
): Promise<Outcome<{ key: string; count: number }, LineProblem[]>> {
  if (!canEditKind(viewer, observation)) return refused('FORBIDDEN');
  const { lines, problems } = readValueLines(text);
  if (problems.length > 0) return refused('LINES', { detail: problems });
  return transact<{ key: string; count: number }, LineProblem[]>(async (tx) => {
    const found = await readThing(tx, indicator, id, { isLocked: true });
    if (!found || found.archived) undo(refused('NOT_FOUND'));
    const { key, values } = found;
    const idOf = (line: number) => shippedId(sendId, 'pasted', String(line));
    const done = { key, count: lines.length };
    if (
      (await tx.observation.count({ where: { id: { in: lines.map(({ line }) => idOf(line)) } } })) >
      0
    )
      return done;
    const country = await tx.country.findUniqueOrThrow({
      where: { id: String(values.countryId) },
      select: { code: true },
    });
    const owner = {
      key,
      unit: String(values.unit),
      confidence: String(values.confidence),
      countryCode: country.code,
    };
    const wrong: LineProblem[] = [];
    for (const one of lines) {
      const { answers, newKey } = answersOf(one, owner);
      const tell = (errors: FieldErrors) => {
        for (const [field, error] of Object.entries(errors))
          if (error) wrong.push({ line: one.line, field, error });
      };
      const parsed = parseForm(observation.fields, answers);
      if (!parsed.ok) {
        tell(parsed.fieldErrors);
        continue;
      }
      const content = await resolveReferences(tx, viewer, observation.fields, parsed.content);
      tell(content.fieldErrors);
      if (Object.keys(content.fieldErrors).length > 0) continue;
      const made = await step(() =>
        createThing(tx, viewer, observation, { id: idOf(one.line), newKey }, content.values),
      );
      if (!made.ok) tell(made.fieldErrors ?? {});
    }
    if (wrong.length > 0) undo(refused('LINES', { detail: wrong }));
    return done;
  });
}
