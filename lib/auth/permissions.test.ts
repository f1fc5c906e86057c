import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Role, VoiceKind } from '@/lib/db/generated/enums';
import { actionDoors, pageDoors, routeDoors } from './doors';
import {
  extentOf,
  may,
  mayAnywhere,
  mayIn,
  type Permission,
  sitePermissions,
  voicePermissions,
  voicesWhere,
  type Who,
} from './permissions';

const who = (role: Role, kind: VoiceKind, id: string = kind): Who => ({
  role,
  voice: { id, kind },
});
const roles = ['EDITOR', 'REVIEWER', 'ADMINISTRATOR'] as const;
const kinds = ['EDITORIAL_DESK', 'STATE', 'RECOMMENDING_BODY', 'CIVIL_SOCIETY'] as const;
const everyone = kinds.flatMap((kind) => roles.map((role) => who(role, kind)));
const all = Object.keys({ ...voicePermissions, ...sitePermissions }) as Permission[];

describe('what the table promises', () => {
  it('lets nobody but the desk do anything in another voice', () => {
    for (const person of everyone.filter(({ voice }) => voice.kind !== 'EDITORIAL_DESK')) {
      for (const permission of Object.keys(voicePermissions) as (keyof typeof voicePermissions)[]) {
        expect(mayIn(person, permission, 'somebody else'), permission).toBe(false);
      }
    }
  });

  it('lets nobody see the drafts that another voice signs, or decide on them', () => {
    for (const person of everyone) {
      for (const permission of ['drafts.see', 'drafts.write', 'review.decide'] as const) {
        expect(mayIn(person, permission, 'somebody else')).toBe(false);
      }
      expect(mayIn(person, 'published.replace', 'somebody else')).toBe(false);
    }
  });

  it('leaves the installation, its mail and its jobs to the desk', () => {
    // Whoever reads the outbox reads the links that let people into any voice.
    for (const permission of ['settings.change', 'outbox.read', 'jobs.manage'] as const) {
      const allowed = everyone.filter((person) => may(person, permission));
      expect(allowed).toEqual([who('ADMINISTRATOR', 'EDITORIAL_DESK')]);
    }
  });

  it('lets editors decide nowhere', () => {
    for (const person of everyone.filter(({ role }) => role === 'EDITOR')) {
      for (const permission of all.filter((name) => /^review\.|^people\.|^settings\./.test(name)))
        expect(mayAnywhere(person, permission), permission).toBe(false);
    }
  });

  it('never takes from a higher role what a lower one has', () => {
    for (const kind of kinds) {
      for (const permission of all) {
        const steps = roles.map((role) => Number(mayAnywhere(who(role, kind), permission)));
        expect(steps, permission).toEqual([...steps].sort());
      }
    }
  });

  it('treats all voices but the desk alike', () => {
    for (const permission of all) {
      for (const role of roles) {
        const answers = kinds.slice(1).map((kind) => mayAnywhere(who(role, kind), permission));
        expect(new Set(answers).size, permission).toBe(1);
      }
    }
  });
});

describe('asking the table', () => {
  const state = who('EDITOR', 'STATE', 'state');
  const desk = who('EDITOR', 'EDITORIAL_DESK', 'desk');
  it('knows one’s own voice from others', () => {
    expect(mayIn(state, 'drafts.write', 'state')).toBe(true);
    expect(mayIn(state, 'drafts.write', 'desk')).toBe(false);
    expect(mayIn(desk, 'drafts.attribute', 'state')).toBe(true);
    expect(mayIn(desk, 'drafts.attribute', 'desk')).toBe(false);
    expect(extentOf(desk, 'published.replaceAttributed')).toBe('all');
    expect(may(state, 'people.manage')).toBe(false);
  });
  it('says the same as a condition of a query', () => {
    expect(voicesWhere(state, 'drafts.see')).toEqual({ voiceId: 'state' });
    expect(voicesWhere(desk, 'drafts.seeAttributed')).toEqual({ voiceId: { not: 'desk' } });
    expect(voicesWhere(desk, 'published.replaceAttributed')).toEqual({});
    expect(voicesWhere(state, 'drafts.attribute')).toEqual({ voiceId: { in: [] } });
  });
});

describe('the code', () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const sources = ['app', 'lib', 'components']
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.posix.join(folder, file),
      ),
    )
    .filter(
      (file) => /\.tsx?$/.test(file) && !/\.test\.|generated|lib\/auth\/(doors|perm)/.test(file),
    )
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));

  it('asks the table instead of looking at a role or a kind of voice', () => {
    const own = /\b(viewer|who|person)\??\.(role\b|voice\??\.kind\b)\s*[!=]==/;
    const loose = sources.filter(({ text }) => own.test(text)).map(({ file }) => file);
    expect(loose).toEqual([]);
  });

  it('asks for everything that the table lists', () => {
    const admissions: readonly string[] = [actionDoors, routeDoors, pageDoors]
      .flatMap((doors) => Object.values(doors))
      .flat();
    const unused = all.filter(
      (permission) =>
        !admissions.includes(permission) &&
        !sources.some(({ text }) => text.includes(`'${permission}'`)),
    );
    expect(unused).toEqual([]);
  });
});
