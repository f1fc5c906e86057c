import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import words from '@/lib/i18n/messages/en/audit.json';
import { auditFields } from './fields';

const lib = path.resolve(import.meta.dirname, '..');
const writers = readdirSync(lib, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file))
  .map((file) => readFileSync(path.join(lib, file), 'utf8'))
  .filter((text) => /recordEvents|AuditEntry/.test(text));

it('has words for every kind, field and action that an event can have', () => {
  const actions = writers.flatMap((text) =>
    // Also a choice of several: `action: isOpen ? 'reopen' : 'accept'`.
    [...text.matchAll(/\baction:.*/g)].flatMap(([line]) =>
      [...line.matchAll(/(?:[?:{] |: )'([a-z_]+)'/g)].map(([, action = '']) => action),
    ),
  );
  expect(actions.length).toBeGreaterThan(5);
  const unknown = (wanted: Iterable<string>, known: Record<string, string>) =>
    [...new Set(wanted)].filter((name) => !(name in known));
  expect(unknown(Object.keys(auditFields), words.kind)).toEqual([]);
  expect(unknown(Object.values(auditFields).flat(), words.field)).toEqual([]);
  expect(unknown(actions, words.action)).toEqual([]);
});
