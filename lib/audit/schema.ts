import { z } from 'zod';
import { isDay } from '@/lib/moment/moment';

/** A value of the address that does not fit is as if it were not there. */
const text = (max: number) => z.string().trim().max(max).catch('');
const day = z.string().refine(isDay).catch('');

/** What is looked for in the history; every part is optional. */
export const auditSearch = z.object({
  /** An account's id; `program` for what the program did by itself. */
  by: z
    .union([z.literal('program'), z.uuid()])
    .or(z.literal(''))
    .catch(''),
  kind: z
    .string()
    .regex(/^[a-z_]{1,60}$/)
    .catch(''),
  /** A reference, a name, or an id. */
  thing: text(200),
  from: day,
  to: day,
});
export type AuditSearch = z.infer<typeof auditSearch>;

/** The event after which a page begins. */
export const auditCursor = z
  .string()
  .regex(/^\d{1,18}$/)
  .nullable()
  .catch(null);

/** Reads a search from the values of an address; of a repeated one the first counts. */
export function readAuditSearch(query: Record<string, string | string[] | undefined>): {
  search: AuditSearch;
  after: string | null;
} {
  const first = (name: string) => {
    const value = query[name];
    return (Array.isArray(value) ? value[0] : value) ?? '';
  };
  const names = Object.keys(auditSearch.shape);
  return {
    search: auditSearch.parse(Object.fromEntries(names.map((name) => [name, first(name)]))),
    after: auditCursor.parse(first('after')),
  };
}
