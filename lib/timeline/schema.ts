/** What the timeline can be narrowed to, in the order of the form. */
export const timelineKinds = ['law', 'evidence', 'engagement', 'document'] as const;

export const timelineOrders = ['newest', 'oldest'] as const;
export const defaultOrder = 'newest';

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the timeline's form from an address; what is not understood is left out. No kinds: all of them. */
export function readTimeline(search: Search): {
  kinds: (typeof timelineKinds)[number][];
  order: (typeof timelineOrders)[number];
} {
  const asked = [search.kind].flat().filter((value) => value !== undefined);
  return {
    kinds: timelineKinds.filter((kind) => asked.includes(kind)),
    order: search.order === 'oldest' ? 'oldest' : defaultOrder,
  };
}
