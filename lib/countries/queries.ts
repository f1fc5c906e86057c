import 'server-only';
import { cache } from 'react';
import { db } from '@/lib/db/client';
import { dayOf } from '@/lib/moment/moment';
import type { Country } from './types';

const select = {
  id: true,
  code: true,
  name: true,
  timeZone: true,
  topic: true,
  cutOff: true,
} as const;

/** The country of an address, or null where none is followed; asked once a request. */
export const getCountry = cache(async (code: string): Promise<Country | null> => {
  const row = await db.country.findUnique({ where: { code }, select });
  return row && toCountry(row);
});

function toCountry(row: Omit<Country, 'cutOff'> & { cutOff: Date | null }): Country {
  return { ...row, cutOff: row.cutOff && dayOf(row.cutOff) };
}

/** The code of the country to which `/en` leads: the administrator's choice, else the first; null with none. */
export async function getDefaultCountryCode(): Promise<string | null> {
  const settings = await db.settings.findUnique({
    where: { id: 1 },
    select: { defaultCountryCode: true },
  });
  if (settings?.defaultCountryCode) return settings.defaultCountryCode;
  const first = await db.country.findFirst({ orderBy: { code: 'asc' }, select: { code: true } });
  return first?.code ?? null;
}

/** The countries that are followed, by code. */
export const listCountries = cache(async (): Promise<Country[]> => {
  const rows = await db.country.findMany({ select, orderBy: { code: 'asc' } });
  return rows.map(toCountry);
});
