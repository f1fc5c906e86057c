import type { Prisma } from '@/lib/db/generated/client';

/** The unfinished work of somebody in one's voice, as a condition: what another person has to take over. */
export const openWorkOf = (authorId: string, voiceId: string) =>
  ({
    authorId,
    state: { in: ['DRAFT', 'SUBMITTED', 'RETURNED', 'SCHEDULED'] },
    // What was signed in a voice that the person left before belongs to that voice.
    OR: [{ voiceId, authorship: 'SIGNED' }, { authorship: 'ATTRIBUTED' }],
  }) as const satisfies Prisma.AssessmentDraftWhereInput;

/** Everybody else who is active in a voice. */
export const colleaguesOf = (accountId: string, voiceId: string) =>
  ({
    id: { not: accountId },
    voiceId,
    disabledAt: null,
    anonymisedAt: null,
  }) as const satisfies Prisma.AccountWhereInput;
