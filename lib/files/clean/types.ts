import type { FileCleaning } from '@/lib/db/generated/enums';

/** What is stored of a file, and how clean it is. */
export type Cleaned = { bytes: Uint8Array; cleaning: FileCleaning };
