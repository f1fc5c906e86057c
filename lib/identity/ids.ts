import { v5, v7, validate } from 'uuid';

/** The namespace under which shipped keys become ids. Permanent: every installation derives the same ids. */
const SHIPPED = '6f1c3a52-8d0e-5b7a-9c44-71ad5e0c2b19';

/** An id for a new row; ids made later sort later. */
export function newId(): string {
  return v7();
}

/** The id of what is made from one thing for another: the same whenever and wherever it is asked for. */
export function derivedId(fromId: string, forId: string): string {
  return v5(forId, fromId);
}

/** Whether a text from an address can be the id of a row at all. */
export function isId(text: string): boolean {
  return validate(text);
}

/**
 * The id of a shipped row: the same in every installation.
 * @param record the record's folder, e.g. `kazakhstan`, or `shared` for what no country owns
 * @param kind the audit kind, e.g. `evidence`
 * @param key the row's key in the files, e.g. `E01`
 */
export function shippedId(record: string, kind: string, key: string): string {
  return v5(`${record}/${kind}/${key}`, SHIPPED);
}
