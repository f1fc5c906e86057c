import { describeApi } from '@/lib/api/openapi';
import { settings } from '@/lib/env';

/** The description of the API, for programs that read such. */
export function GET(): Response {
  return Response.json(describeApi(settings().url), {
    headers: { 'Cache-Control': 'no-cache' },
  });
}
