import { Prisma } from '@/lib/db/generated/client';

/** What went with an undone batch comes back with its file; what somebody archived does not. A condition on a row. */
export const isArchived = Prisma.sql`(archived_at IS NOT NULL AND archived_reason !~ '^batch \\d+ undone$')`;
