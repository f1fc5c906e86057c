/** How the queue and the outbox stand. Ages are in seconds; null where nothing waits. */
export interface QueueNumbers {
  /** Jobs that wait, also those whose time has not come. */
  waiting: number;
  running: number;
  failed: number;
  /** For how long the oldest job has been due and was not begun. */
  oldestDueSeconds: number | null;
  mailsWaiting: number;
  oldestMailSeconds: number | null;
  /** Mails that the server refused for good in the last seven days. */
  mailsRefused: number;
}

/** How the migrations of the database and those of the program compare. */
export interface SchemaState {
  /** The newest that the database has been through. */
  newest: string | null;
  /** The program brings it, the database lacks it. */
  missing: string[];
  /** The database has been through it, the program does not know it: a newer one has been here. */
  unknown: string[];
}

/** A disk or folder, in bytes. */
export interface DiskState {
  free: number;
  size: number;
  isWritable: boolean;
}

export interface BackupState {
  at: string;
  bytes: number;
  /** Files that it is without, because they were damaged or gone; null: it could not be read. */
  missing: number | null;
}

/** Everything that the operator's page tells. */
export interface Health {
  checkedAt: string;
  database: { version: string; bytes: number };
  schema: SchemaState;
  /** Processes that run jobs on this database now. */
  workers: number;
  queue: QueueNumbers;
  isMailSent: boolean;
  /** Null: the folder cannot be read. */
  disk: DiskState | null;
  files: { count: number; bytes: number };
  backup: BackupState | null;
  /** Every so many hours one should be made (0: by somebody else), and so many are kept. */
  backups: { hours: number; kept: number };
  versions: { qadam: string; node: string; startedAt: string | null };
}
