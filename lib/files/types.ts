import type { FileCleaning, WithholdingReason } from '@/lib/db/generated/enums';

/** A stored file as readers see it. */
export type PublicFile = {
  id: string;
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** Hexadecimal SHA-256 of the bytes that are offered. */
  sha256: string;
  /** Why an administrator withheld it; then it cannot be had any more. */
  withheld: WithholdingReason | null;
};

/** The same as the desk sees it, public or not yet. */
export type DeskFile = PublicFile & {
  cleaning: FileCleaning;
  createdAt: Date;
  publishedAt: Date | null;
  archivedAt: Date | null;
  archivedReason: string | null;
  /** Empty once the account is anonymised, and for files that came otherwise. */
  uploadedBy: string | null;
  mayPublish: boolean;
  mayArchive: boolean;
};

/** A file that waits for somebody to make it public. */
export type WaitingFile = {
  id: string;
  name: string;
  createdAt: Date;
  evidence: { reference: string; title: string };
};
