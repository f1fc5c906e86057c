import { Problem } from '@/lib/api/problem';
import { findTokenHolder } from '@/lib/tokens/queries/find-holder';
import type { TokenHolder, TokenScope } from '@/lib/tokens/types';

/**
 * In whose name a program asks: by its token alone, never by a cookie. Throws a Problem where there is no token that
 * works, or one that is for something else.
 */
export async function openHolder(request: Request, scope: TokenScope): Promise<TokenHolder> {
  const [, text] = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  const holder = text ? await findTokenHolder(text) : null;
  if (!holder)
    throw new Problem(
      'unauthorized',
      'Send Authorization: Bearer and a personal token that works.',
    );
  if (!holder.scopes.includes(scope))
    throw new Problem('forbidden', `The token is for ${holder.scopes.join(', ')}.`);
  return holder;
}
