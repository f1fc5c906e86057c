import type { VoiceKind } from '@/lib/db/generated/enums';

const rank = { EDITORIAL_DESK: 0, STATE: 1, RECOMMENDING_BODY: 2, CIVIL_SOCIETY: 3 } as const;

/**
 * Voices as they stand beside each other everywhere: the desk, the State, recommending bodies, civil society; those of one
 * kind by name.
 * @param compare the order of two names, in the language in which they are read
 */
export function byVoice(compare: (one: string, other: string) => number) {
  type Voice = { kind: VoiceKind; name: string };
  return (one: Voice, other: Voice): number =>
    rank[one.kind] - rank[other.kind] || compare(one.name, other.name);
}
