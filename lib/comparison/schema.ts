import type { AddressSearch } from '@/lib/explorer/schema';
import { firstDay, isDay, type Moment, readMoment } from '@/lib/moment/moment';
import { readSince, type Since } from '@/lib/reports/schema';

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

/** The same day a year before; the last of February where there is no 29th. */
export function yearBefore(day: string): string {
  const [year = '', rest = ''] = [day.slice(0, 4), day.slice(4)];
  const before = `${Number(year) - 1}${rest}`;
  return isDay(before) ? before : `${Number(year) - 1}-02-28`;
}

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
