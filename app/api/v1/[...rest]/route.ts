import { endpoints } from '@/lib/api/endpoints';
import { Problem } from '@/lib/api/problem';
import { apiAddress } from '@/lib/api/represent';
import { answering } from '../answer';

/** Every other address below: a program reads that there is nothing, instead of a page for people. */
export const GET = answering(endpoints.index, async () => {
  throw new Problem('not-found', `What there is says ${apiAddress('/openapi.json')}.`);
});
