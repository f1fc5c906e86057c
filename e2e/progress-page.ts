import type { Page } from '@playwright/test';

/** The address of the form that records progress on a recommendation. */
export const progressPath = (reference: string, locale = 'en') =>
  `/${locale}/desk/recommendations/${reference}/progress`;

/** Fills in what a complete judgement needs, and cites the first evidence offered. */
export async function fillIn(
  page: Page,
  { status, reason, from }: { status: string; reason: string; from: string },
): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`^${status}`) }).check();
  await page.getByLabel('From which day does this hold?').fill(from);
  await page.getByLabel('Reason', { exact: true }).fill(reason);
  await page.getByLabel('How sure are we?').selectOption('HIGH');
  await page
    .getByRole('group', { name: 'Already tied to this recommendation' })
    .getByRole('checkbox')
    .first()
    .check();
}
