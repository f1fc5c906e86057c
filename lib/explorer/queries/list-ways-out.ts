import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { parseSearch } from '@/lib/search/parse';
import { printSearch } from '@/lib/search/print';
import type { SearchQuery } from '@/lib/search/types';
import { near, type Question } from '../conditions';
import { filtersOf, without } from '../schema';
import type { Selection, WayOut } from '../types';

/** A page does not ask more questions than these to say what would help. */
const most = 10;

/**
 * What could be dropped from a selection that finds nothing, one filter or one part of the search at a time, and how many
 * recommendations that would leave; the most first, nothing that leaves none.
 */
export async function listWaysOut(question: Question): Promise<WayOut[]> {
  const { selection } = question;
  const candidates = [...partsDropped(selection), ...filtersDropped(selection)].slice(0, most);
  const ways = await Promise.all(
    candidates.map(async (way) => ({
      ...way,
      count: await countSelected({ ...question, selection: way.selection }),
    })),
  );
  return ways.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count);
}

type Candidate = Omit<WayOut, 'count'>;

function filtersDropped(selection: Selection): Candidate[] {
  return filtersOf(selection).flatMap(({ name, value }) =>
    name === 'q' ? [] : [{ name, value, selection: without(selection, name, value) }],
  );
}

/** The search without one of the parts that must all be met; the whole of it where it has one only. */
function partsDropped(selection: Selection): Candidate[] {
  const { query } = parseSearch(selection.q);
  if (!query) return [];
  const parts = query.kind === 'and' ? query.of : [query];
  return parts.map((part) => {
    const rest = parts.filter((one) => one !== part);
    const left: SearchQuery | null =
      rest.length > 1 ? { kind: 'and', of: rest } : (rest[0] ?? null);
    return {
      name: 'q' as const,
      value: printSearch(part),
      selection: { ...selection, q: printSearch(left) },
    };
  });
}

async function countSelected(question: Question): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>(
    Prisma.sql`WITH ${await near(question, false)} SELECT count(*)::int AS count FROM near`,
  );
  return row?.count ?? 0;
}
