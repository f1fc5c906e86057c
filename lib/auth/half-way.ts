import 'server-only';
import { z } from 'zod';
import { sealedCookie } from './sealed-cookie';

/** Somebody whose password was right and who still has to show the second factor. */
const halfWaySchema = z.object({
  sub: z.uuid(),
  version: z.number().int(),
  method: z.enum(['PASSWORD', 'PROVIDER']),
  chosen: z.string().nullable(),
  to: z.string(),
});
export type HalfWay = z.infer<typeof halfWaySchema>;

/** Remembers, in this browser, who has passed the first step; the second has to follow within ten minutes. */
export const halfWay = sealedCookie<HalfWay>({
  name: 'half-way',
  lifetime: 10 * 60,
  schema: halfWaySchema,
});
