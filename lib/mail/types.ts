/** A mail as an administrator sees it. */
export interface OutboxEntry {
  id: string;
  /** Null when it was removed, some time after sending. */
  recipient: string | null;
  subject: string;
  body: string | null;
  createdAt: string;
  state: 'sent' | 'refused' | 'waiting' | 'kept' | 'removed';
  sentAt: string | null;
  /** The code with which the mail server refused it for good. */
  refusal: string | null;
}
