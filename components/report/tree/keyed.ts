/** Things with their places as keys: what is frozen is never put in another order. */
export const keyed = <Thing>(things: readonly Thing[]) =>
  things.map((thing, place) => ({ thing, place, key: String(place) }));
