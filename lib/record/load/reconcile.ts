import {
  canonical,
  identityOf,
  type ListTable,
  unordered,
  type Value,
  type Values,
} from '@/lib/db/values';

/** What is to happen to one row that is there already. */
export type Reconciliation = {
  /** Fields to write. */
  changes: Values;
  /** Fields that differ from the files because somebody edited them here. */
  kept: string[];
  /** What counts as loaded from now on. */
  loaded: Values;
};

/**
 * Compares what the files say with what is there. A field is written only while it still is what was last
 * loaded; one that is not was edited here and stays. A field that was never loaded is written while it is
 * empty. Lists of links are compared link by link, so that one that was added or removed here says nothing of
 * the others. Withheld fields are neither written nor remembered.
 *
 * @param lists where the lists among the fields are stored; one with an order of its own is a single value
 */
export function reconcile(
  wanted: Values,
  current: Values,
  lastLoaded: Values,
  withheld: ReadonlySet<string>,
  lists: Readonly<Record<string, ListTable>> = {},
): Reconciliation {
  const result: Reconciliation = { changes: {}, kept: [], loaded: {} };
  for (const [field, want] of Object.entries(wanted)) {
    if (withheld.has(field)) continue;
    const is = current[field] ?? null;
    const was = lastLoaded[field];
    const list = lists[field];
    if (canonical(want) === canonical(is)) {
      result.loaded[field] = want;
    } else if (list && !list.isOrdered) {
      const merged = mergeLinks(list, linksOf(want), linksOf(is), linksOf(was));
      if (canonical(merged.links) !== canonical(is)) result.changes[field] = merged.links;
      if (merged.isKept) result.kept.push(field);
      result.loaded[field] = merged.loaded;
    } else if (was === undefined ? isEmpty(is) : canonical(is) === canonical(was)) {
      result.changes[field] = want;
      result.loaded[field] = want;
    } else {
      result.kept.push(field);
      if (was !== undefined) result.loaded[field] = was;
    }
  }
  return result;
}

/** The links that are to be there; `isKept` when an edit of one that the files know, or knew, stays. */
function mergeLinks(
  list: ListTable,
  wanted: readonly Value[],
  current: readonly Value[],
  lastLoaded: readonly Value[],
): { links: Value[]; loaded: Value[]; isKept: boolean } {
  const byIdentity = (links: readonly Value[]) =>
    new Map(links.map((link) => [identityOf(list, link), link]));
  const want = byIdentity(wanted);
  const is = byIdentity(current);
  const was = byIdentity(lastLoaded);
  const links: (Value | undefined)[] = [];
  const loaded: (Value | undefined)[] = [];
  let isKept = false;
  for (const identity of new Set([...want.keys(), ...is.keys()])) {
    const [file, here, last] = [want, is, was].map((map) => map.get(identity));
    const isUnedited = canonical(here) === canonical(last);
    const isKnownToFiles = file !== undefined || last !== undefined;
    const staysEdited = !isUnedited && isKnownToFiles && canonical(file) !== canonical(here);
    links.push(isUnedited ? file : here);
    loaded.push(staysEdited ? last : file);
    isKept ||= staysEdited;
  }
  const present = (some: (Value | undefined)[]) =>
    unordered(some.filter((link) => link !== undefined));
  return { links: present(links), loaded: present(loaded), isKept };
}

function linksOf(value: Value | undefined): Value[] {
  return Array.isArray(value) ? value : [];
}

function isEmpty(value: Value): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}
