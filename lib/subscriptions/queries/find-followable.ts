import 'server-only';
import { db } from '@/lib/db/client';
import { isId } from '@/lib/identity/ids';
import type { SubjectName } from '../schema';
import type { Followable } from '../types';

const enc = encodeURIComponent;

/** What somebody would follow, or null when there is no such thing among the published ones. */
export async function findFollowable(
  subject: SubjectName,
  subjectId: string,
): Promise<Followable | null> {
  if (!isId(subjectId)) return null;
  const found = await lookUp[subject](subjectId);
  return found && { subject, subjectId, ...found };
}

/** The same from what stands in a page's address: a reference, or a slug. */
export async function findFollowableNamed(
  subject: SubjectName,
  name: string,
): Promise<Followable | null> {
  const row = await byName[subject](name);
  return row && findFollowable(subject, row.id);
}

const id = { id: true } as const;

const byName: Record<SubjectName, (name: string) => Promise<{ id: string } | null>> = {
  RECOMMENDATION: (reference) => db.recommendation.findUnique({ where: { reference }, select: id }),
  ASK: (slug) => db.ask.findUnique({ where: { slug, archivedAt: null }, select: id }),
  BODY: (slug) => db.body.findUnique({ where: { slug, archivedAt: null }, select: id }),
  THEME: (slug) => db.theme.findUnique({ where: { slug, archivedAt: null }, select: id }),
  COUNTRY: (code) => db.country.findUnique({ where: { code }, select: id }),
};

type Found = Omit<Followable, 'subject' | 'subjectId'> | null;

const lookUp: Record<SubjectName, (id: string) => Promise<Found>> = {
  async RECOMMENDATION(id) {
    const row = await db.recommendation.findFirst({
      where: { id, archivedAt: null },
      select: { reference: true, country: { select: { code: true } } },
    });
    return row && found(row.reference, row.country.code, 'recommendations', row.reference);
  },
  async ASK(id) {
    const row = await db.ask.findUnique({ where: { id }, select: { title: true, slug: true } });
    return row && found(row.title, await anyCountry(), 'asks', row.slug);
  },
  async BODY(id) {
    const row = await db.body.findUnique({ where: { id }, select: { name: true, slug: true } });
    return row && found(row.name, await anyCountry(), 'bodies', row.slug);
  },
  async THEME(id) {
    const row = await db.theme.findUnique({ where: { id }, select: { name: true, slug: true } });
    return row && found(row.name, await anyCountry(), 'themes', row.slug);
  },
  async COUNTRY(id) {
    const row = await db.country.findUnique({ where: { id }, select: { code: true } });
    return row && { name: null, countryCode: row.code, path: row.code };
  },
};

function found(name: string, countryCode: string, ...parts: string[]) {
  return { name, countryCode, path: [countryCode, ...parts.map(enc)].join('/') };
}

/** Asks, bodies and themes belong to no country; their pages stand under each. */
async function anyCountry(): Promise<string> {
  const { defaultCountryCode } = await db.settings.findUniqueOrThrow({ where: { id: 1 } });
  if (defaultCountryCode) return defaultCountryCode;
  const first = await db.country.findFirst({ orderBy: { code: 'asc' }, select: { code: true } });
  return first?.code ?? 'kz';
}
