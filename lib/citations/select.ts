import type { SourceCitation } from './types';

/** The part of a citation that readers see, for any query that shows where a thing was read. */
export const citationSelect = {
  locator: true,
  source: { select: { key: true, title: true, publisher: true, urls: true } },
} as const;

/** A citation row as readers get it. */
export function toCitation(row: {
  locator: string | null;
  source: Omit<SourceCitation, 'locator'>;
}): SourceCitation {
  return { ...row.source, locator: row.locator };
}
