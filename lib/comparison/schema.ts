import { yearBefore } from '@/lib/charts/schema';
import type { AddressSearch } from '@/lib/explorer/schema';
import type { Ignored } from '@/lib/explorer/types';
import { firstDay, type Moment, readMoment } from '@/lib/moment/moment';
import { readSince, type Since } from '@/lib/reports/schema';
import { statuses } from '@/lib/status/scale';
import type { Was } from './types';

/** The two days of an address, and the instant from which corrections are told: null for none of its own. */
export type DaysAsked = {
  from: string;
  /** What the address asks as the earlier day, also where it makes no sense; empty for nothing. */
  asked: string;
  /** What is wrong with the earlier day that was asked for; `from` is then the usual one. */
  problem: Since['problem'];
  knownFrom: Date | null;
  /** `knownFrom` is no instant, or lies after what is compared with it. */
  isKnownFromMisread: boolean;
};

/** Reads `from` (else a year before the later day) and `knownFrom` from an address. */
export function readDays(search: AddressSearch, moment: Moment, timeZone: string): DaysAsked {
  const { day, problem } = readSince({ since: search.from }, moment.asOf);
  const isTooEarly = day !== null && day < firstDay;
  const known = readMoment({ ...(search.knownFrom && { knownAt: search.knownFrom }) }, timeZone);
  const isLater = Boolean(known.knownAt && moment.knownAt && known.knownAt > moment.knownAt);
  return {
    from: day === null || isTooEarly ? yearBefore(moment.asOf) : day,
    asked: String(search.from ?? ''),
    problem: isTooEarly ? 'NOT_A_DAY' : problem,
    knownFrom: isLater ? null : known.knownAt,
    isKnownFromMisread: isLater || known.misread === true,
  };
}

/** What the address asks to have been on the earlier day: null for whatever it was, or for what is no status. */
export function readWas({ was }: AddressSearch): Was | null {
  const asked = typeof was === 'string' ? was.toUpperCase().replaceAll('-', '_') : '';
  return asked === 'NOT_MADE' ? asked : (statuses.find((status) => status === asked) ?? null);
}

/** What can be set side by side. */
export const comparedKinds = ['bodies', 'themes', 'dates', 'voices', 'countries'] as const;
export type ComparedKind = (typeof comparedKinds)[number];

/** Which two of which kind an address asks for; null where it names none. */
export type SidesAsked = { kind: ComparedKind; one: string | null; other: string | null };

/**
 * Reads a kind and two of it: slugs, days, or codes of countries, and says what it could not read. Whether they exist is
 * not known here.
 * @param kinds those that there are
 */
export function readSides(
  search: AddressSearch,
  kinds: readonly ComparedKind[] = comparedKinds,
): SidesAsked & { ignored: Ignored[] } {
  const kind = kinds.find((one) => one === search.kind) ?? 'bodies';
  const name = (value: string | string[] | undefined) =>
    typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,99}$/.test(value) ? value : null;
  const read = { kind, one: name(search.one), other: name(search.other) };
  const ignored = (['kind', 'one', 'other'] as const)
    .filter((part) => search[part] && search[part] !== read[part])
    .map((part) => ({ name: part, value: String(search[part]) }));
  return { ...read, ignored };
}
