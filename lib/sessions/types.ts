import type { SessionEnd, SignInMethod } from '@/lib/db/generated/enums';

/** What a session cookie says: nothing else is ever put into it. */
export interface SessionSubject {
  accountId: string;
  sessionId: string;
  /** The account's version when the cookie was made: a raised one ends all cookies of before. */
  sessionVersion: number;
}

/** One sign-in, as its owner and the administrator see it. */
export interface SessionLine {
  id: string;
  method: SignInMethod;
  device: string;
  createdAt: string;
  seenAt: string;
  /** Whether it is the session that asks. */
  isCurrent: boolean;
}

export type { SessionEnd, SignInMethod };
