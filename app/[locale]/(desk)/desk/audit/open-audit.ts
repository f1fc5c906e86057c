import { readAuditSearch } from '@/lib/audit/schema';
import { getCountry, getDefaultCountryCode } from '@/lib/countries/queries';

/** What an address of the history asks for, in which time zone its days are meant. */
export async function openAudit(query: Record<string, string | string[] | undefined>) {
  const code = await getDefaultCountryCode();
  const country = code === null ? null : await getCountry(code);
  return { ...readAuditSearch(query), timeZone: country?.timeZone ?? 'UTC' };
}
