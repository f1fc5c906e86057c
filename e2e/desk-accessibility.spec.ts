import { expectAccessible } from './accessible';
import { test } from './fixtures';
import { progressPath } from './progress-page';

for (const locale of ['en', 'ru', 'kk']) {
  test(`the desk is accessible in ${locale}, in both schemes, and fits a phone`, async ({
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
    await expectAccessible(page);
    const { accountId } = await login({ role: 'ADMINISTRATOR', voice: 'editorial-desk' });
    for (const path of [
      '/account',
      '/account/second-factor',
      `/people/${accountId}`,
      '',
      '/recommendations?list=stale',
      '/drafts',
      '/progress?r=USDOS-2019-1&r=USDOS-2019-2',
      '/review',
      '/people',
      '/settings',
      '/import',
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
      await expectAccessible(page);
    }
    await page.goto(progressPath('USDOS-2019-3', locale));
    await expectAccessible(page);
  });
}
