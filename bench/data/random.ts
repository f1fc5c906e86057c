/** What a choice among values is weighted by. */
export type Weights<Value> = readonly (readonly [value: Value, weight: number])[];

/**
 * Chance that repeats: the same seed and stream give the same sequence on every machine. Each table
 * has a stream of its own, so that a change in one leaves the others as they were.
 */
export class Random {
  private state: number;

  constructor(seed: number, stream: string) {
    this.state = seed >>> 0;
    for (const character of stream) {
      this.state = Math.imul(this.state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    }
  }

  /** A number from 0 to below 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** Any of the values, each as likely. */
  pick<Value>(values: readonly Value[]): Value {
    return at(values, Math.floor(this.next() * values.length));
  }

  /** One of the values, as likely as its weight says. */
  weighted<Value>(weights: Weights<Value>): Value {
    let left = this.next() * weights.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of weights) {
      left -= weight;
      if (left < 0) return value;
    }
    return at(weights, weights.length - 1)[0];
  }

  /** A place below `count`; the first is about twice as likely as the second (Zipf). */
  zipf(count: number): number {
    return Math.min(count - 1, Math.floor((count + 1) ** this.next()) - 1);
  }

  /** A place below `count`; earlier ones somewhat more likely, as words are in texts of one field. */
  skewed(count: number): number {
    return Math.floor(this.next() ** 1.3 * count);
  }

  /** So many different places below `count`, frequent ones first more likely; fewer when there are fewer. */
  several(count: number, wanted: number): number[] {
    const chosen = new Set<number>();
    for (let tries = 0; chosen.size < Math.min(wanted, count) && tries < 40; tries += 1) {
      chosen.add(this.zipf(count));
    }
    return [...chosen];
  }
}

/** An element that is there. Throws where the place lies outside: a slip in the generator. */
export function at<Value>(values: ArrayLike<Value>, place: number): Value {
  const value = values[place];
  if (value === undefined) throw new RangeError(`there is no place ${place} of ${values.length}`);
  return value;
}
