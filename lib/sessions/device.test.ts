import { expect, it } from 'vitest';
import { describeDevice } from './device';

it.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    'Safari, iOS',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
    'Chrome, Windows',
  ],
  ['', ''],
  [null, ''],
])('%s is called %j', (userAgent, name) => {
  expect(describeDevice(userAgent)).toBe(name);
});

it('keeps little of what is made up', () => {
  expect(describeDevice('x'.repeat(100_000)).length).toBeLessThanOrEqual(100);
});
