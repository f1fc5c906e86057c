import 'server-only';
import { db } from '@/lib/db/client';
import type { Named } from '@/lib/reports/types';

/** What can be chosen in the forms of the comparisons, by name. */
export type Choices = { bodies: Named[]; themes: Named[] };

/** The bodies that stand below no other and the themes in their order, as far as a country's recommendations have them. */
export async function listChoices(countryId: string): Promise<Choices> {
  const some = { some: { recommendation: { countryId, archivedAt: null } } };
  const [bodies, themes] = await Promise.all([
    db.body.findMany({
      where: {
        ...{ archivedAt: null, aboveId: null },
        OR: [{ recommendations: some }, { below: { some: { recommendations: some } } }],
      },
      select: { slug: true, shortName: true },
      orderBy: { shortName: 'asc' },
    }),
    db.theme.findMany({
      where: { archivedAt: null, recommendations: some },
      select: { slug: true, name: true },
      orderBy: { position: 'asc' },
    }),
  ]);
  return { bodies: bodies.map(({ slug, shortName }) => ({ slug, name: shortName })), themes };
}
