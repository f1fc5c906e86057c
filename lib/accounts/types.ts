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
}

/** What somebody sees of their own account. */
export interface OwnAccount {
  email: string;
  /** The language that they chose; null while the address says it. */
  locale: Locale | null;
  /** Whether they can sign in with a password. */
  hasPassword: boolean;
}

/** An invitation that can still be used. */
export interface OpenInvitation {
  id: string;
  role: Role;
  voiceName: string;
  createdAt: string;
  expiresAt: string;
}

export interface VoiceChoice {
  id: string;
  name: string;
  kind: VoiceKind;
}
