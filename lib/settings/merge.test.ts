import { expect, it } from 'vitest';
import { mergeSettings, settingsTexts } from './merge';

const base = {
  title: 'Qadam',
  defaultCountryCode: 'kz',
  languages: ['en' as const, 'kk' as const],
  isSelfPublishingAllowed: false,
  staleAfterDays: 180,
  suggestionKeptDays: 90,
  escalateAfterDays: 3,
};
const seen = settingsTexts(base);

it('keeps what each of two changed, and names what both did', () => {
  const now = { ...base, staleAfterDays: 30, isSelfPublishingAllowed: true };
  expect(mergeSettings({ ...base, title: 'Steps' }, seen, now)).toEqual({
    settings: { ...now, title: 'Steps' },
    clashes: [],
  });
  expect(mergeSettings({ ...base, staleAfterDays: 60 }, seen, now).clashes).toEqual([
    'staleAfterDays',
  ]);
  // The same decision twice is no quarrel, and one taken back is a decision.
  expect(mergeSettings({ ...base, staleAfterDays: 30 }, seen, now).clashes).toEqual([]);
  const back = mergeSettings(base, settingsTexts(now), now);
  expect(back).toEqual({ settings: base, clashes: [] });
});

it('takes a form that says nothing of what it began with at its word', () => {
  const wanted = { ...base, staleAfterDays: 60 };
  expect(mergeSettings(wanted, {}, { ...base, staleAfterDays: 30 })).toEqual({
    settings: wanted,
    clashes: [],
  });
});
