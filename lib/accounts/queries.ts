import 'server-only';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { LinkPurpose } from '@/lib/db/generated/enums';
import { literalPattern } from '@/lib/db/literal-pattern';
import { collatorOf, compareCodes } from '@/lib/i18n/collation';
import { isLocale, type Locale, recordLocale } from '@/lib/i18n/locales';
import { isId } from '@/lib/identity/ids';
import { hashToken, keptAfterEnd } from './links';
import { canManagePeople, canManagePeopleOf, managedBy } from './policy';
import type {
  LinkEnd,
  OpenInvitation,
  OwnAccount,
  Person,
  UsableLink,
  Viewer,
  VoiceChoice,
} from './types';

/** What a one-time link would give, or null when it is unknown, used, withdrawn or too old. */
export async function getUsableLink(
  purpose: LinkPurpose,
  token: string,
): Promise<UsableLink | null> {
  const link = await db.oneTimeLink.findFirst({
    where: {
      tokenHash: hashToken(token),
      purpose,
      usedAt: null,
      withdrawnAt: null,
      expiresAt: { gt: new Date() },
    },
    select: { role: true, email: true, expiresAt: true, voice: { select: { name: true } } },
  });
  if (!link) return null;
  return {
    role: link.role,
    email: link.email,
    voiceName: link.voice.name,
    expiresAt: link.expiresAt.toISOString(),
  };
}

/** What became of a link that no longer works; null when there never was such a link. */
export async function getLinkEnd(purpose: LinkPurpose, token: string): Promise<LinkEnd | null> {
  const link = await db.oneTimeLink.findFirst({
    where: { tokenHash: hashToken(token), purpose },
    select: { usedAt: true, withdrawnAt: true },
  });
  if (!link) return null;
  if (link.usedAt) return 'used';
  return link.withdrawnAt ? 'withdrawn' : 'expired';
}

export const peoplePerPage = 25;

/**
 * A page of those whom the viewer manages, active people first, each group by name, and how many there are in all; null
 * for who may not manage people.
 * @param locale in whose order the names come
 * @param words each stands in the name or the e-mail
 * @param page from 1; past the end, the last one
 */
export async function listPeople(
  viewer: Viewer,
  {
    locale = recordLocale,
    words = '',
    page = 1,
  }: { locale?: Locale; words?: string; page?: number } = {},
): Promise<{ people: Person[]; count: number; page: number } | null> {
  if (!canManagePeople(viewer)) return null;
  // Prisma hands the word to ILIKE as it is.
  const contains = (word: string) => ({
    contains: literalPattern(word),
    mode: 'insensitive' as const,
  });
  const where = {
    ...managedBy(viewer),
    AND: words
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => ({ OR: [{ name: contains(word) }, { email: contains(word) }] })),
  };
  const ids = await idsInOrder(where, locale);
  const count = ids.length;
  const shown = Math.max(1, Math.min(page, Math.ceil(count / peoplePerPage)));
  const onPage = ids.slice((shown - 1) * peoplePerPage, shown * peoplePerPage);
  const accounts = await db.account.findMany({
    where: { id: { in: onPage } },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      voiceId: true,
      createdAt: true,
      disabledAt: true,
      voice: { select: { name: true } },
      secondFactor: { select: { confirmedAt: true } },
      sessions: { select: { seenAt: true }, orderBy: { seenAt: 'desc' }, take: 1 },
    },
    orderBy: { id: 'asc' },
  });
  const place = new Map(onPage.map((id, index) => [id, index]));
  const inOrder = accounts.sort(
    (one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0),
  );
  const people = inOrder.map(
    ({ voice, disabledAt, createdAt, secondFactor, sessions, ...account }) => ({
      ...account,
      voiceName: voice.name,
      createdAt: createdAt.toISOString(),
      isDisabled: disabledAt !== null,
      hasSecondFactor: Boolean(secondFactor?.confirmedAt),
      seenAt: sessions[0]?.seenAt.toISOString() ?? null,
    }),
  );
  return { people, count, page: shown };
}

/** The database knows no reader's order: an installation has hundreds of accounts, so all their names are put in order here. */
async function idsInOrder(where: Prisma.AccountWhereInput, locale: Locale): Promise<string[]> {
  const accounts = await db.account.findMany({
    where,
    select: { id: true, name: true, disabledAt: true },
    orderBy: { id: 'asc' },
  });
  const { compare } = collatorOf(locale);
  const group = ({ name, disabledAt }: (typeof accounts)[number]) =>
    Number(disabledAt !== null) + 2 * Number(name === null);
  return accounts
    .sort(
      (one, other) =>
        group(one) - group(other) ||
        compare(one.name ?? '', other.name ?? '') ||
        compareCodes(one.id, other.id),
    )
    .map(({ id }) => id);
}

/**
 * Invitations that nobody has taken, newest first; those past their week stay for a month, to be
 * sent again. Null for who may not manage people.
 */
export async function listOpenInvitations(viewer: Viewer): Promise<OpenInvitation[] | null> {
  if (!canManagePeople(viewer)) return null;
  const now = new Date();
  const links = await db.oneTimeLink.findMany({
    where: {
      purpose: 'INVITATION',
      usedAt: null,
      withdrawnAt: null,
      ...managedBy(viewer),
      expiresAt: { gt: new Date(now.getTime() - keptAfterEnd) },
    },
    select: {
      id: true,
      role: true,
      email: true,
      createdAt: true,
      expiresAt: true,
      voice: { select: { name: true } },
    },
    orderBy: { createdAt: 'desc' },
  });
  return links.map(({ voice, createdAt, expiresAt, ...link }) => ({
    ...link,
    voiceName: voice.name,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    isOver: expiresAt <= now,
  }));
}

/** One's own account; null once it was disabled. */
export async function getOwnAccount(viewer: Viewer): Promise<OwnAccount | null> {
  const account = await db.account.findFirst({
    where: { id: viewer.accountId, disabledAt: null },
    select: { email: true, locale: true, passwordHash: true, providerOffAt: true },
  });
  if (!account) return null;
  const { email, locale, passwordHash, providerOffAt } = account;
  return {
    email: email ?? '',
    locale: locale && isLocale(locale) ? locale : null,
    hasPassword: passwordHash !== null,
    isProviderOff: providerOffAt !== null,
  };
}

/** One account, for who may manage people; null for others, and when there is none. */
export async function getPerson(
  viewer: Viewer,
  id: string,
): Promise<Pick<Person, 'id' | 'name' | 'email' | 'role' | 'voiceName' | 'isDisabled'> | null> {
  if (!canManagePeople(viewer) || !isId(id)) return null;
  const account = await db.account.findUnique({
    where: { id },
    select: {
      name: true,
      email: true,
      role: true,
      disabledAt: true,
      voice: { select: { id: true, name: true } },
    },
  });
  if (!account || !canManagePeopleOf(viewer, account.voice.id)) return null;
  const { name, email, role, disabledAt, voice } = account;
  return { id, name, email, role, voiceName: voice.name, isDisabled: disabledAt !== null };
}

/** The voices whose people the viewer manages, the desk first. */
export async function listManagedVoices(viewer: Viewer): Promise<VoiceChoice[]> {
  const voices = await listVoices();
  return voices.filter(({ id }) => canManagePeopleOf(viewer, id));
}

/** Every voice, the desk first. */
export async function listVoices(): Promise<VoiceChoice[]> {
  return db.voice.findMany({
    select: { id: true, name: true, kind: true },
    orderBy: [{ kind: 'asc' }, { name: 'asc' }],
  });
}

/** An account as the person who asks, for work that the program does in their name; null once it is closed. */
export async function findActiveViewer(accountId: string): Promise<Viewer | null> {
  const account = await db.account.findFirst({
    where: { id: accountId, disabledAt: null, anonymisedAt: null },
    select: {
      id: true,
      name: true,
      role: true,
      voice: { select: { id: true, slug: true, name: true, kind: true } },
    },
  });
  if (!account) return null;
  const { id, name, role, voice } = account;
  return { accountId: id, name: name ?? '', role, voice };
}
