import type { Instrumentation } from 'next';
import { log } from '@/lib/log/log';

/** A page or a route failed unexpectedly: its digest is what the page shows of it. */
export const onRequestError: Instrumentation.onRequestError = (error, _request, context) => {
  const { routePath, routeType } = context;
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined;
  log().error({ digest, route: routePath, part: routeType, err: error }, 'unexpected error');
};
