import 'server-only';
import { z } from 'zod';
import { sealedCookie } from '@/lib/auth/sealed-cookie';
import { type OnTheWay, onTheWay } from './provider';

/** Seconds that somebody may spend at the provider, and after it on saying who they are. */
const lifetime = 15 * 60;

const way = sealedCookie<OnTheWay>({
  name: 'provider',
  lifetime,
  schema: onTheWay,
  path: '/api/auth/provider',
});

/** Gives this browser what it has to bring back. */
export const setWay = way.set;

/** What this browser brought back, once; null when it was never sent, or too long ago. */
export async function takeWay(): Promise<OnTheWay | null> {
  const brought = await way.read();
  if (brought) await way.clear();
  return brought;
}

const arrivalSchema = z.object({
  issuer: z.string(),
  subject: z.string(),
  verifiedEmail: z.string().nullable(),
  /** The secret of the invitation with which they set out. */
  invitation: z.string(),
});

/** Who has come back from the provider to take an invitation, until they do. */
export const arrival = sealedCookie<z.infer<typeof arrivalSchema>>({
  name: 'arrival',
  lifetime,
  schema: arrivalSchema,
});
