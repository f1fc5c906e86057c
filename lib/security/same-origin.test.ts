import { expect, it } from 'vitest';
import { isSameOrigin } from './same-origin';

it.each([
  ['https://qadam.example', 'qadam.example', true],
  ['https://qadam.example', '127.0.0.1:3000', true],
  ['http://localhost:3000', 'localhost:3000', true],
  ['https://elsewhere.example', 'qadam.example', false],
  ['null', 'qadam.example', false],
  ['', 'qadam.example', false],
])('a form from %s at %s: %s', (origin, host, expected) => {
  const headers = new Headers({ host, ...(origin && { origin }) });
  expect(isSameOrigin(headers, 'https://qadam.example')).toBe(expected);
});
