import 'server-only';
import { listStateAddressees } from '@/lib/comparison/queries/list-addressees';
import type { Question } from '@/lib/explorer/conditions';
import { listNames } from '@/lib/explorer/queries/list-names';
import { everything } from '@/lib/explorer/schema';
import type { Moment } from '@/lib/moment/moment';
import { getSettings } from '@/lib/settings/queries';
import type { Chart } from '../schema';

/** The recommendations that a picture counts, and the record's names of what it is narrowed to. */
export type Narrowed = { question: Question; body: string | null; theme: string | null };

/** The recommendations to the State, or those of the picture's body and on its theme; null where one of them is none. */
export async function narrowedTo(
  countryId: string,
  moment: Moment,
  { parameters: { body, theme } }: Chart,
): Promise<Narrowed | null> {
  const [addressee, { staleAfterDays }] = await Promise.all([
    listStateAddressees(countryId),
    getSettings(),
  ]);
  const selection = {
    ...everything(),
    addressee,
    body: body ? [body] : [],
    theme: theme ? [theme] : [],
  };
  const names = await listNames(selection);
  const named = { body: names.body[body ?? ''] ?? null, theme: names.theme[theme ?? ''] ?? null };
  if ((body && !named.body) || (theme && !named.theme)) return null;
  return { question: { countryId, selection, moment, staleAfterDays }, ...named };
}
