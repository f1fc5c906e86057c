import type { DraftState, Role } from '@/lib/db/generated/enums';

/** What leaving would do, before it is done. */
export interface Leaving {
  accountId: string;
  name: string;
  email: string;
  role: Role;
  voiceName: string;
  /** Work that is not finished, which a colleague takes over. */
  drafts: { id: string; reference: string; state: DraftState }[];
  /** Who could: everybody else who is active in the same voice. */
  successors: { id: string; name: string; role: Role }[];
  /** Published judgements that stay signed under the voice. */
  signed: number;
  /** Unused links that the person made, which stop working. */
  links: number;
  /** Nobody else administers: the person cannot leave yet. */
  isLastAdministrator: boolean;
}
