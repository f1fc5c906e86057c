import type { Field } from './fields';

/** More than one request was ever divided into. */
export const mostSubPoints = 30;

/** What is asked of each sub-point; everything else it has from its parent. */
export const subPointRows: Field & { type: 'rows' } = {
  type: 'rows',
  name: 'points',
  isRequired: true,
  list: { table: 'recommendations', owner: 'parent_id', columns: ['label', 'summary'] },
  columns: [
    { type: 'text', name: 'label', max: 60 },
    { type: 'longText', name: 'summary', max: 4000, isRequired: true },
  ],
};

/**
 * The references of new sub-points, as the record has them: letters behind a number (`LYNC-2025-1a`),
 * numbers behind anything else (`UNSR-2014-d-1`), and never one that something has or had.
 * @param taken the references that begin like the parent's, archived ones too
 */
export function subPointReferences(
  parent: string,
  taken: readonly string[],
  count: number,
): string[] {
  const known = new Set(taken.map((reference) => reference.toLowerCase()));
  const isFree = (reference: string) => !known.has(reference.toLowerCase());
  const lettered = /\d$/.test(parent) ? [...letters].map((letter) => `${parent}${letter}`) : [];
  const free = lettered.filter(isFree).slice(0, count);
  for (let number = 1; free.length < count; number += 1) {
    const reference = `${parent}-${number}`;
    if (isFree(reference)) free.push(reference);
  }
  return free;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
