import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import type { Sql } from 'postgres';
import { expectAccessible } from './accessible';
import { appOn } from './authenticator';
import { expect, test } from './fixtures';
import { progressPath } from './progress-page';

/** The desk's pages say the same in the same colours in every language: each scheme is measured in one. */
const schemes = { en: ['light'], ru: ['dark'], kk: [] } as const;

/** A report is drawn from the same blocks in every language; between them the languages have all templates. */
const templates = {
  en: ['BRIEFING', 'VOICES'],
  ru: ['STATUS', 'UPR_MID_TERM'],
  kk: ['TREATY_BODY'],
} as const;

for (const locale of ['en', 'ru', 'kk'] as const) {
  test(`the desk is accessible in ${locale} and fits a phone`, async ({
    page,
    login,
    makePerson,
    database,
  }) => {
    test.setTimeout(300_000);
    const author = await makePerson({ role: 'EDITOR', voice: 'editorial-desk' });
    const [draft] = await database`
      INSERT INTO assessment_drafts (id, recommendation_id, voice_id, author_id, state, reason,
        status, submitted_at, updated_at)
      SELECT gen_random_uuid(), r.id, v.id, ${author.accountId}, 'SUBMITTED', 'Because.',
        'IN_PROGRESS', now(), now()
      FROM recommendations r, voices v
      WHERE r.reference = 'USDOS-2019-3' AND v.slug = 'editorial-desk' RETURNING id`;
    const [judged] =
      await database`SELECT a.id FROM assessments a JOIN voices v ON v.id = a.voice_id
      WHERE v.slug = 'lync' LIMIT 1`;
    const [cited] = await database`SELECT id FROM evidence WHERE reference = 'KZ-E02'`;
    const [sent] = await database`
      INSERT INTO suggestions (id, form_digest, country_id, kind, locale, body, contact, recommendation_id)
      SELECT gen_random_uuid(), sha256(gen_random_uuid()::text::bytea), country_id, 'EVIDENCE', 'en',
        'Something happened.', 'someone@example.net', id
      FROM recommendations WHERE reference = 'USDOS-2019-3' RETURNING id`;
    await page.goto(`/${locale}/sign-in`);
    await expectAccessible(page, schemes[locale]);
    const { accountId } = await login({ role: 'ADMINISTRATOR', voice: 'editorial-desk' });
    const several = randomUUID();
    await database`INSERT INTO several_drafts (id, account_id, voice_id, updated_at)
      SELECT ${several}, id, voice_id, now() FROM accounts WHERE id = ${accountId}`;
    await database`INSERT INTO several_draft_lines (draft_id, recommendation_id, is_chosen)
      SELECT ${several}, id, true FROM recommendations WHERE reference IN ('USDOS-2019-1', 'USDOS-2019-2')`;
    const previews = templates[locale].map(async (template) => {
      const [row] = await database`
        INSERT INTO report_drafts (id, reference, country_id, voice_id, template, locale, title, selection,
          since, created_by_id, updated_at)
        SELECT ${randomUUID()}, 'KZ-R' || (1000000 + random() * 9000000)::int, c.id, v.id,
          ${template}::"ReportTemplate", ${locale}, 'A report', '"body=upr"', '2019-12-31', ${accountId}, now()
        FROM voices v, countries c WHERE v.slug = 'editorial-desk' AND c.code = 'kz' RETURNING reference`;
      return `/reports/${row?.reference}?preview=1`;
    });
    for (const path of [
      ...(await Promise.all(previews)),
      '/account',
      '/account/second-factor',
      '/account/tokens',
      '/account/views?country=kz&status=NOT_STARTED&columns=theme',
      `/people/${accountId}`,
      '',
      '/recommendations?list=stale',
      '/drafts',
      '/reports',
      '/reports/new?body=upr',
      '/progress?r=USDOS-2019-1&r=USDOS-2019-2',
      `/progress?draft=${several}`,
      '/review',
      '/people',
      '/settings',
      '/import',
      '/health',
      '/jobs',
      '/outbox',
      '/audit?kind=assessment_draft',
      `/people/${author.accountId}/leave`,
      '/edit',
      '/edit/theme',
      '/edit/page_text/methodology-ru',
      '/edit/evidence/KZ-E02',
      '/edit/evidence/KZ-E02/history',
      '/edit/recommendation/IRF-2014-3/split',
      '/edit/ask/end-compulsory-registration/merge',
      '/edit/ask/end-compulsory-registration/divide',
      '/edit/indicator/KZ-I01/paste',
      '/edit/observation/KZ-I01-2023',
      '/translations',
      `/translations/ru/evidence/${cited?.id}/summary`,
      '/suggestions',
      '/corrections',
      '/moderation?about=UNSR-2014-b',
      `/moderation/${judged?.id}`,
      `/suggestions/${sent?.id}`,
      '/files',
      '/withholding?kind=evidence&key=KZ-E05',
      '/files?of=KZ-E05',
      '/notices',
      `/review/${draft?.id}`,
    ]) {
      await page.goto(`/${locale}/desk${path}`);
      await expectAccessible(page, schemes[locale]);
    }
    // Written on nothing, while something is published: overtaken, so publishing is not the first thing.
    await expect(page.locator('#look-at-both')).toHaveAttribute('href', '#versions');
    await page.goto(progressPath('USDOS-2019-3', locale));
    await expectAccessible(page, schemes[locale]);
  });
}

for (const locale of ['en', 'ru', 'kk'] as const) {
  test(`the ways in are accessible in ${locale} and fit a phone`, async ({
    page,
    login,
    database,
    baseURL,
  }) => {
    test.setTimeout(180_000);
    const { accountId } = await login({ role: 'EDITOR', voice: 'editorial-desk' });
    const email = `${randomUUID()}@example.org`;
    const open = await makeInvitation(database, { locale, email, days: 7 });
    const late = await makeInvitation(database, { locale, email: null, days: -1 });
    const reset = randomUUID();
    await database`INSERT INTO password_resets (id, account_id, token_hash, expires_at)
      VALUES (gen_random_uuid(), ${accountId}, sha256(${reset}::bytea), now() + interval '1 hour')`;
    const seal = async (name: string, token: Record<string, unknown>) => {
      const secret = process.env.QADAM_TEST_SECRET ?? '';
      const value = await encode({ token, secret, maxAge: 600, salt: name });
      await page.context().addCookies([{ name: `qadam.${name}`, value, url: baseURL ?? '' }]);
    };
    const half = { sub: accountId, version: 1, method: 'PASSWORD', chosen: null, to: '' };
    await seal('half-way', half);
    const person = { issuer: 'https://id.example.org', subject: email, verifiedEmail: email };
    await seal('arrival', { ...person, invitation: open });
    for (const path of [
      `/invitation/${open}?reason=cancelled`,
      `/invitation/${open}/provider`,
      `/invitation/${late}`,
      '/password',
      `/password/${reset}`,
      `/password/${late}`,
      '/sign-in/code',
    ]) {
      await page.goto(`/${locale}${path}`);
      expect(new URL(page.url()).pathname).toBe(`/${locale}${path.split('?')[0]}`);
      await expectAccessible(page, schemes[locale]);
    }
    await seal('arrival', { ...person, verifiedEmail: 'other@example.org', invitation: open });
    await page.goto(`/${locale}/invitation/${open}/provider`);
    await expectAccessible(page, schemes[locale]);
  });
}

for (const locale of ['en', 'ru', 'kk'] as const) {
  test(`setting up two-step sign-in is accessible in ${locale} at every step and fits a phone`, async ({
    page,
    login,
  }) => {
    test.setTimeout(120_000);
    await login({ role: 'EDITOR', voice: 'editorial-desk' });
    const main = page.getByRole('main');
    await page.goto(`/${locale}/desk/account/second-factor`);
    await main.getByRole('button').last().press('Enter');
    await expect(main.getByRole('img')).toBeVisible();
    await expectAccessible(page, schemes[locale]);
    const app = await appOn(page);
    for (const code of ['000000', app.generate()]) {
      await main.getByRole('textbox').fill(code);
      await main.getByRole('textbox').press('Enter');
      // The summary of what is wrong, then the codes to write down.
      const answer = code === '000000' ? main.getByRole('alert') : main.locator('code').nth(9);
      await expect(answer).toBeVisible();
      await expectAccessible(page, schemes[locale]);
    }
    await page.reload();
    await expect(main.getByRole('textbox')).toHaveCount(2);
    await expectAccessible(page, schemes[locale]);
  });
}

/** The secret of an invitation that ends so many days from now. */
async function makeInvitation(
  database: Sql,
  { locale, email, days }: { locale: string; email: string | null; days: number },
): Promise<string> {
  const token = randomUUID();
  await database`
    INSERT INTO one_time_links (id, token_hash, purpose, role, voice_id, created_at, expires_at, email, locale)
    SELECT gen_random_uuid(), sha256(${token}::bytea), 'INVITATION', 'EDITOR', id,
      now() - interval '8 days', now() + ${days} * interval '1 day', ${email}, ${email && locale}
    FROM voices WHERE slug = 'editorial-desk'`;
  return token;
}
