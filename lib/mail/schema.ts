import { isLineOfMail } from './line';

/** One e-mail to one person, worded in their language. */
export interface NewMail {
  to: string;
  locale: 'en' | 'ru' | 'kk';
  subject: string;
  /** Plain text, lines of any length. */
  text: string;
  /** Holds a link that lets somebody in: its text is erased as soon as it is sent. */
  isSecret?: boolean;
  /** Where a mail program's own button ends what this mail comes from (RFC 8058). */
  unsubscribeUrl?: string;
}

/** Throws when a header of the mail would hold a line break: that is never a person's mistake. */
export function assertSendable({ to, subject }: NewMail): void {
  if (!isLineOfMail(to) || !isLineOfMail(subject)) {
    throw new TypeError('an address or a subject must be one line');
  }
}
