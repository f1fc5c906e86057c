import { canonical, type Value, type Values } from './thing';

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
 * empty. Withheld fields are neither written nor remembered.
 */
export function reconcile(
  wanted: Values,
  current: Values,
  lastLoaded: Values,
  withheld: ReadonlySet<string>,
): Reconciliation {
  const result: Reconciliation = { changes: {}, kept: [], loaded: {} };
  for (const [field, want] of Object.entries(wanted)) {
    if (withheld.has(field)) continue;
    const is = current[field] ?? null;
    const was = lastLoaded[field];
    if (canonical(want) === canonical(is)) {
      result.loaded[field] = want;
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

function isEmpty(value: Value): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}
