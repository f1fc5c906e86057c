import 'server-only';
import { db } from '@/lib/db/client';
import type { Role, TokenScope, VoiceKind } from '@/lib/db/generated/enums';
import { seenEvery } from '@/lib/sessions/lifetime';
import { hashTokenText } from '../token-text';
import type { TokenHolder } from '../types';

type Found = {
  token_id: string;
  scopes: TokenScope[];
  last_used_at: Date | null;
  id: string;
  name: string | null;
  role: Role;
  voice_id: string;
  voice_slug: string;
  voice_name: string;
  voice_kind: VoiceKind;
};

/**
 * In whose name a token speaks, as that person is now; null when it was taken back, is over, or its owner was disabled, left
 * or owes a second factor. Notes every few minutes that it is in use.
 */
export async function findTokenHolder(text: string): Promise<TokenHolder | null> {
  const hash = hashTokenText(text);
  if (!hash) return null;
  const [found] = await db.$queryRaw<Found[]>`
    SELECT t.id AS token_id, t.scopes::text[] AS scopes, t.last_used_at, a.id, a.name, a.role::text,
      v.id AS voice_id, v.slug AS voice_slug, v.name AS voice_name, v.kind::text AS voice_kind
    FROM personal_tokens t JOIN accounts a ON a.id = t.account_id JOIN voices v ON v.id = a.voice_id
    WHERE t.token_hash = ${hash} AND t.ended_at IS NULL AND t.expires_at > now()
      AND a.disabled_at IS NULL AND a.anonymised_at IS NULL
      AND NOT (EXISTS (SELECT 1 FROM settings WHERE a.role = ANY (second_factor_roles))
        AND NOT EXISTS (SELECT 1 FROM second_factors f
          WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL))`;
  if (!found) return null;
  if ((found.last_used_at?.getTime() ?? 0) < Date.now() - seenEvery)
    await db.personalToken.updateMany({
      where: { id: found.token_id, endedAt: null },
      data: { lastUsedAt: new Date() },
    });
  return {
    tokenId: found.token_id,
    scopes: found.scopes,
    viewer: {
      accountId: found.id,
      name: found.name ?? '',
      role: found.role,
      voice: {
        id: found.voice_id,
        slug: found.voice_slug,
        name: found.voice_name,
        kind: found.voice_kind,
      },
    },
  };
}
