import { Prisma } from '@/lib/db/generated/client';

/** The condition on `r` that the overview counts by: made to the State concerned, in this country's record. */
export function toTheState(countryId: string): Prisma.Sql {
  return Prisma.sql`(r.country_id = ${countryId}::uuid
    AND r.addressee_id IN (SELECT id FROM addressees WHERE is_state_concerned))`;
}

/** The condition on `r` of everything in this country's record, whomever it addresses. */
export function inTheRecord(countryId: string): Prisma.Sql {
  return Prisma.sql`(r.country_id = ${countryId}::uuid)`;
}
