import { describe, expect, it } from 'vitest';
import { spread } from './label-places';

const room = { gap: 14, width: 100, top: 0, bottom: 200 };
const places = (labels: Parameters<typeof spread>[0]) => Object.fromEntries(spread(labels, room));

describe('spread', () => {
  it('leaves labels with room where their lines end', () => {
    expect(
      places([
        { key: 'a', x: 0, y: 20 },
        { key: 'b', x: 0, y: 60 },
      ]),
    ).toEqual({ a: 20, b: 60 });
  });
  it('moves apart what would overlap', () => {
    expect(
      places([
        { key: 'b', x: 0, y: 52 },
        { key: 'a', x: 0, y: 50 },
      ]),
    ).toEqual({ a: 50, b: 64 });
  });
  it('does not mind the same height at another place', () => {
    expect(
      places([
        { key: 'a', x: 0, y: 50 },
        { key: 'b', x: 300, y: 50 },
      ]),
    ).toEqual({ a: 50, b: 50 });
  });
  it('stays within the plot', () => {
    expect(
      places([
        { key: 'a', x: 0, y: 198 },
        { key: 'b', x: 0, y: 199 },
      ]),
    ).toEqual({ a: 186, b: 200 });
  });
});
