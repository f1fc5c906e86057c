import { randomUUID } from 'node:crypto';
import { test } from './fixtures';

const out = '/tmp/look';
test('look', async ({ page, login, database }) => {
  test.setTimeout(400_000);
  const { accountId } = await login({ role: 'REVIEWER', voice: 'editorial-desk' });
  const shot = async (name: string, width: number, scheme: 'light' | 'dark', full = true) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: `${out}/${name}-${width}-${scheme}.png`, fullPage: full });
  };
  const make = async (template: string, locale: string) => {
    const [row] = await database`
      INSERT INTO report_drafts (id, reference, country_id, voice_id, template, locale, title, selection, since, notes,
        created_by_id, updated_at)
      SELECT ${randomUUID()}, 'KZ-R' || (20000 + random() * 900000)::int, c.id, v.id, ${template}::"ReportTemplate", ${locale},
        ${`Look at ${template}`}, '"body=upr"', '2019-12-31', 'Our *own* words.', ${accountId}, now()
      FROM voices v, countries c WHERE v.slug = 'editorial-desk' AND c.code = 'kz' RETURNING reference`;
    return String(row?.reference);
  };
  const all = ['BRIEFING', 'STATUS', 'UPR_MID_TERM', 'TREATY_BODY', 'VOICES'];
  for (const [index, template] of all.entries()) {
    const locale = ['en', 'ru', 'kk'][index % 3] ?? 'en';
    const reference = await make(template, locale);
    await page.goto(`/${locale}/desk/reports/${reference}?preview=1`);
    await page.locator('input[name=sure]').check();
    await page.locator('#publish form button').click();
    await page.locator('#files table, section#files').first().waitFor();
    if (index === 0) await shot('desk-files-early', 1280, 'light');
    await page.waitForFunction(() => document.querySelectorAll('#files code').length === 4, null, {
      timeout: 60_000,
    });
    if (index < 3) {
      await shot(`desk-${locale}`, 360, 'dark');
      await shot(`desk-${locale}`, 1280, 'light');
    }
    await page.goto(`/${locale}/kz/reports/${reference}/v1`);
    await shot(`pub-${template}-${locale}`, 360, 'light');
    await shot(`pub-${template}-${locale}`, 1280, 'dark');
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.pdf({ path: `${out}/print-${template}-${locale}.pdf`, format: 'A4' });
    await page.emulateMedia({ media: 'screen' });
    for (const name of ['report.pdf', 'report.docx']) {
      const response = await page.request.get(`/${locale}/kz/reports/${reference}/v1/${name}`);
      const { writeFileSync } = await import('node:fs');
      writeFileSync(`${out}/${template}-${locale}-${name}`, await response.body());
    }
  }
  await page.goto('/kk/kz/reports');
  await shot('list-kk', 360, 'dark');
  await shot('list-kk', 1280, 'light');
  await page.goto('/ru/desk/reports');
  await shot('desklist-ru', 360, 'light');
  await page.goto('/kk/desk/reports/new?body=upr');
  await shot('new-kk', 360, 'light');
  await shot('new-kk', 1280, 'dark');
});
