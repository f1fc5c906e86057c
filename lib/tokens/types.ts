import type { Viewer } from '@/lib/accounts/types';
import type { TokenScope } from '@/lib/db/generated/enums';

/** One token, as its owner and the administrator see it. */
export interface TokenLine {
  id: string;
  name: string;
  scopes: TokenScope[];
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
}

/** In whose name a program asks, and what it may. */
export interface TokenHolder {
  tokenId: string;
  viewer: Viewer;
  scopes: TokenScope[];
}

export type { TokenScope };
