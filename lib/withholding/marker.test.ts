import { expect, it } from 'vitest';
import { bareMarker, isMarker, sayWithheld } from './marker';

const full = '[withheld: PRIVACY 2026-11-27]';

it('is known from texts, also from those that speak of one', () => {
  expect([bareMarker, full].map(isMarker)).toEqual([true, true]);
  for (const text of ['', 'withheld', `It says ${full}.`, '[withheld: OTHER 2026-11-27]'])
    expect(isMarker(text)).toBe(false);
});

it('is said in the reader’s language, with reason and day where they are known', () => {
  expect(sayWithheld('en', full)).toBe('[withheld on 27 November 2026, reason: privacy]');
  expect(sayWithheld('ru', full)).toMatch(
    /^\[скрыто 27 ноября 2026\sгода, причина: частная жизнь\]$/,
  );
  expect(sayWithheld('kk', full)).toMatch(/^\[жасырылған: 2026\s.*, себебі: жеке өмір\]$/);
  expect(sayWithheld('ru', bareMarker)).toBe('[скрыто]');
  expect(sayWithheld('en', 'A text.')).toBeNull();
});
