import { endpoints } from '@/lib/api/endpoints';
import { apiAddress } from '@/lib/api/represent';
import { bulkFiles } from '@/lib/bulk/files';
import { listCountries } from '@/lib/countries/queries';
import { licence } from '@/lib/exports/licence';
import { getSiteTitle } from '@/lib/settings/queries';
import { answering } from './answer';

/** Where a program begins. */
export const GET = answering(endpoints.index, async () => ({
  title: await getSiteTitle(),
  openapi: apiAddress('/openapi.json'),
  licence,
  countries: (await listCountries()).map((country) => ({
    code: country.code,
    name: country.name,
    topic: country.topic,
    cutOff: country.cutOff,
    recommendations: apiAddress(`/${country.code}/recommendations`),
    overview: apiAddress(`/${country.code}/overview`),
    changes: apiAddress(`/${country.code}/changes`),
    package: apiAddress(`/${country.code}/${bulkFiles.package}`),
    lines: apiAddress(`/${country.code}/${bulkFiles.lines}`),
  })),
}));
