import { cache } from 'react';
import type { Moment } from '@/lib/moment/moment';

type Query<Result> = (countryId: string, key: string, moment: Moment) => Promise<Result>;

/** The same question asked by a page and by its metadata is answered once a request. */
export function oncePerRequest<Result>(query: Query<Result>): Query<Result> {
  // React compares arguments by identity, and a moment is a new object for each reader of an address.
  const byText = cache(
    (countryId: string, key: string, asOf: string, knownAt: string, today: string) =>
      query(countryId, key, { asOf, today, knownAt: knownAt ? new Date(knownAt) : null }),
  );
  return (countryId, key, moment) =>
    byText(countryId, key, moment.asOf, moment.knownAt?.toISOString() ?? '', moment.today);
}
