import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSettings, settingNames } from './env';

describe('the mail server’s settings', () => {
  const url = 'smtps://user:p%40ss@mail.example.org';
  it('come together or not at all', () => {
    expect(parseSettings({}).mail).toBeUndefined();
    const from = 'Qadam <qadam@example.org>';
    expect(parseSettings({ QADAM_SMTP_URL: url, QADAM_MAIL_FROM: from }).mail).toEqual({
      smtpUrl: url,
      from,
    });
    expect(() => parseSettings({ QADAM_SMTP_URL: url })).toThrow('QADAM_MAIL_FROM');
    expect(() => parseSettings({ QADAM_MAIL_FROM: from })).toThrow('QADAM_SMTP_URL');
  });
  it('are refused by name when they are wrong', () => {
    const parse = (QADAM_SMTP_URL: string, QADAM_MAIL_FROM: string) => () =>
      parseSettings({ QADAM_SMTP_URL, QADAM_MAIL_FROM });
    expect(parse('http://mail.example.org', 'a@example.org')).toThrow('QADAM_SMTP_URL');
    for (const from of ['nobody', 'Qadam qadam@example.org', 'a@b\r\nBcc: c@d'])
      expect(parse(url, from)).toThrow('QADAM_MAIL_FROM');
  });
});

describe('the provider’s settings', () => {
  const given = {
    QADAM_OIDC_ISSUER: 'https://id.example.org/realm',
    QADAM_OIDC_CLIENT_ID: 'qadam',
    QADAM_OIDC_CLIENT_SECRET: 'secret',
  };
  it('come together or not at all', () => {
    expect(parseSettings({}).provider).toBeUndefined();
    expect(parseSettings(given).provider).toEqual({
      issuer: 'https://id.example.org/realm',
      clientId: 'qadam',
      clientSecret: 'secret',
      name: 'id.example.org',
    });
    for (const name of Object.keys(given))
      expect(() => parseSettings({ ...given, [name]: '' })).toThrow('belong together');
  });
  it('name an address with TLS, or one on this machine', () => {
    const at = (issuer: string) => () => parseSettings({ ...given, QADAM_OIDC_ISSUER: issuer });
    expect(at('http://localhost:4000')).not.toThrow();
    expect(at('http://id.example.org')).toThrow('QADAM_OIDC_ISSUER');
    expect(at('nowhere')).toThrow('QADAM_OIDC_ISSUER');
  });
});

describe('the table of settings', () => {
  const named = (file: string) =>
    [...readFileSync(file, 'utf8').matchAll(/^\| `([A-Z][A-Z_]+)` \|/gm)].map(([, name]) => name);

  it('in the README names every variable that is read, and no other', () => {
    const ofTests = ['TEST_POSTGRES_BIN', 'CHROMIUM_PATH'];
    expect(named('README.md').sort()).toEqual([...settingNames, ...ofTests].sort());
  });

  it('is the only one', () => {
    expect(named('docs/operations.md')).toEqual([]);
  });
});

it('copies of the database are addresses with commas between, and follow a database of yours', () => {
  const url = 'postgresql://qadam:x@10.0.0.1/qadam';
  const copies = 'postgresql://qadam:x@10.0.0.2/qadam';
  const parse = (DATABASE_REPLICA_URLS: string, DATABASE_URL = url) =>
    parseSettings({ DATABASE_URL, DATABASE_REPLICA_URLS }).replicaUrls;
  expect(parse('')).toEqual([]);
  expect(parse(`${copies}, ${copies}`)).toEqual([copies, copies]);
  expect(() => parse('10.0.0.2')).toThrow('DATABASE_REPLICA_URLS');
  expect(() => parse(copies, '')).toThrow('DATABASE_REPLICA_URLS needs DATABASE_URL');
});
