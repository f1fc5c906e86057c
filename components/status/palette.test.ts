import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Status, statuses } from '@/lib/status/scale';
import { contrast, difference, type Vision, visions } from '@/lib/testing/colour-measures';
import { needsOutline } from './palette';

/** ΔE 16 in the design; another model of tritan sight gives 15.94 for one pair. */
const leastDifference = 15.9;

const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

/** `--ink: light-dark(#1c2430, #e8ebef)` → both values, by name. */
const tokens = new Map(
  [
    ...readFileSync('app/tokens.css', 'utf8').matchAll(
      /--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g,
    ),
  ].map(([, name, light, dark]) => [name, { light, dark }] as const),
);

function colour(name: string, scheme: Scheme): string {
  const value = tokens.get(name)?.[scheme];
  if (!value) throw new Error(`no colour --${name}`);
  return value;
}

const key = (status: Status) => status.toLowerCase().replaceAll('_', '-');

describe.each(schemes)('%s', (scheme) => {
  const surfaces = ['surface', 'surface-raised', 'surface-sunken'];

  it.each(['ink', 'ink-muted', 'accent', 'accent-hover', 'danger', 'notice'])(
    'text in --%s reads on every surface',
    (name) => {
      for (const surface of surfaces) {
        const measured = contrast(colour(name, scheme), colour(surface, scheme));
        expect(measured, surface).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it.each([
    ['ink', 'accent-wash'],
    ['accent', 'accent-wash'],
    ['ink', 'notice-wash'],
    ['accent', 'notice-wash'],
    ['ink', 'danger-wash'],
    ['danger', 'danger-wash'],
    ['accent-ink', 'accent'],
    ['accent-ink', 'accent-hover'],
  ])('--%s reads on --%s', (ink, ground) => {
    expect(contrast(colour(ink, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['rule-strong', 'focus', 'status-line'])('the line --%s is seen', (name) => {
    for (const surface of surfaces) {
      const measured = contrast(colour(name, scheme), colour(surface, scheme));
      expect(measured, surface).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(statuses)('%s is seen against the page and can be written on', (status) => {
    const fill = colour(`status-${key(status)}`, scheme);
    expect(contrast(colour(`on-${key(status)}`, scheme), fill)).toBeGreaterThanOrEqual(4.5);
    const seen = contrast(fill, colour('surface', scheme)) >= 3;
    expect(seen || needsOutline(status)).toBe(true);
  });

  it.each(Object.keys(visions) as Vision[])('no two statuses look alike in %s vision', (vision) => {
    // Not assessed is the page itself, and told apart by its dashed line.
    const filled = statuses.filter((status) => status !== 'NOT_ASSESSED');
    for (const [index, first] of filled.entries()) {
      for (const second of filled.slice(index + 1)) {
        const fills = [first, second].map((status) => colour(`status-${key(status)}`, scheme));
        const measured = difference(fills[0] ?? '', fills[1] ?? '', vision);
        expect(measured, `${first} and ${second}`).toBeGreaterThanOrEqual(leastDifference);
      }
    }
  });
});
