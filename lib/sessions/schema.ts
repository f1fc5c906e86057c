import { z } from 'zod';

export const sessionChoice = z.object({ sessionId: z.uuid('required') });
export const accountChoice = z.object({ accountId: z.uuid('required') });
