import type { Role, VoiceKind } from '@/lib/db/generated/enums';
import type { Locale } from '@/lib/i18n/locales';

/** The person who asks: read from the database at every request, so that a change holds at the next. */
export interface Viewer {
  accountId: string;
  name: string;
  role: Role;
  voice: { id: string; slug: string; name: string; kind: VoiceKind };
}

/** A row of the people page. */
export interface Person {
  id: string;
  /** Both empty once anonymised. */
  name: string | null;
  email: string | null;
  role: Role;
  voiceId: string;
  voiceName: string;
  createdAt: string;
  isDisabled: boolean;
  hasSecondFactor: boolean;
  /** The last use of a session; null once none is remembered. */
  seenAt: string | null;
}

/** What somebody sees of their own account. */
export interface OwnAccount {
  email: string;
  /** The language that they chose; null while the address says it. */
  locale: Locale | null;
  /** Whether they can sign in with a password. */
  hasPassword: boolean;
  /** Whether they refuse to be let in by a provider. */
  isProviderOff: boolean;
}

/** An invitation that nobody has taken. */
export interface OpenInvitation {
  id: string;
  role: Role;
  voiceName: string;
  /** Where it was sent; null when it was handed over. */
  email: string | null;
  createdAt: string;
  expiresAt: string;
  /** Its week has passed. */
  isOver: boolean;
}

/** What an administrator is shown, once, of an invitation that was just made. */
export interface ShownInvitation {
  id: string;
  /** The whole address of the link; null when a mail server takes it to the person. */
  link: string | null;
  /** Where it was written to. */
  email: string | null;
}

/** What a one-time link gives to whoever holds it. */
export interface UsableLink {
  role: Role;
  voiceName: string;
  /** Whom it was sent to; null when it was handed over. */
  email: string | null;
  expiresAt: string;
}

/** Why a link that was made here no longer works. */
export type LinkEnd = 'used' | 'withdrawn' | 'expired';

export interface VoiceChoice {
  id: string;
  name: string;
  kind: VoiceKind;
}
