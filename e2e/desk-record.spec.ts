import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { fillIn, progressPath } from './progress-page';

/** Counts what a hand does: one for a key, one for a text typed without a pause. */
function hand(page: Page) {
  let steps = 0;
  return {
    key: async (key: string) => {
      steps += 1;
      await page.keyboard.press(key);
    },
    text: async (text: string) => {
      steps += 1;
      await page.keyboard.type(text);
    },
    steps: () => steps,
  };
}

test('progress is recorded by keyboard alone, in few steps, and saved on the way', async ({
  page,
  login,
  database,
}) => {
  const editor = await login({ role: 'EDITOR', voice: 'editorial-desk' });
  await page.goto(progressPath('UPR-2010-MEX'));
  const { key, text, steps } = hand(page);
  await page.locator('[data-shortcuts]').waitFor();
  await key('s');
  await expect(page.getByRole('radio').first()).toBeFocused();
  await key('ArrowDown');
  await key('ArrowDown');
  await expect(page.getByRole('radio', { name: /^In progress/ })).toBeChecked();
  await key('Tab');
  await key('Tab');
  await expect(page.getByLabel('From which day does this hold?')).toBeFocused();
  await text('01022026');
  const reason = page.getByLabel('Reason', { exact: true });
  while (!(await reason.evaluate((field) => field === document.activeElement))) await key('Tab');
  await text('A step that was recorded without a mouse.');
  await key('Tab');
  await key('ArrowDown');
  const search = page.getByRole('combobox', { name: "Search the record's evidence" });
  await expect(page.getByText(/^Saved at \d\d:\d\d\.$/)).toBeVisible();
  expect(new URL(page.url()).searchParams.has('draft')).toBe(true);
  while (!(await search.evaluate((field) => field === document.activeElement))) await key('Tab');
  await text('religius law');
  await expect(search).toHaveAttribute('aria-expanded', 'true');
  await key('ArrowDown');
  await expect(search).toHaveAttribute('aria-activedescendant', /-0$/);
  await key('Enter');
  await expect(page.getByRole('group', { name: 'Cited here' }).getByRole('checkbox')).toBeChecked();
  await key('Control+Enter');
  await expect(page.getByText('“UPR-2010-MEX” was handed to review.')).toBeVisible();
  test.info().annotations.push({ type: 'steps by keyboard', description: String(steps()) });
  expect(steps()).toBeLessThanOrEqual(30);
  const [draft] = await database`SELECT state, status FROM assessment_drafts
    WHERE author_id = ${editor.accountId}`;
  expect(draft).toEqual({ state: 'SUBMITTED', status: 'IN_PROGRESS' });
});

test('typing survives a lost line and a closed page, and is saved when the line is back', async ({
  page,
  context,
  login,
  database,
  complaints,
}) => {
  const editor = await login({ role: 'EDITOR', voice: 'editorial-desk' });
  // What is typed before the page has come alive is typed, too.
  let awake = () => {};
  const scripts = new Promise<void>((resolve) => {
    awake = resolve;
  });
  await page.route('**/*.js', (route) => scripts.then(() => route.continue()));
  await page.goto(progressPath('UPR-2010-NOR'), { waitUntil: 'commit' });
  const reason = page.getByLabel('Reason', { exact: true });
  await reason.fill('Typed before anything listened');
  awake();
  const saved = async () => {
    const rows = await database`SELECT reason FROM assessment_drafts
      WHERE author_id = ${editor.accountId}`;
    return rows.map((row) => row.reason);
  };
  await expect.poll(saved).toEqual(['Typed before anything listened']);
  await page.unroute('**/*.js');
  await reason.fill('Typed with a line');
  await expect.poll(saved).toEqual(['Typed with a line']);
  await context.setOffline(true);
  await reason.fill('Typed without a line');
  await expect(page.getByText('Not saved: no connection. Kept in this browser.')).toBeVisible({
    timeout: 15_000,
  });
  const address = page.url();
  await context.setOffline(false);
  await expect.poll(saved, { timeout: 15_000 }).toEqual(['Typed without a line']);
  await reason.fill('Typed just before the browser died');
  // Written while it is typed; what a browser has not handed to its disk yet is its own to lose.
  const kept = () => page.evaluate(() => JSON.stringify(Object.values(localStorage)));
  await expect.poll(kept).toContain('Typed just before the browser died');
  await page.close();
  const again = await context.newPage();
  await again.goto(address);
  await expect(again.getByLabel('Reason', { exact: true })).toHaveValue(
    'Typed just before the browser died',
  );
  await expect.poll(saved, { timeout: 15_000 }).toEqual(['Typed just before the browser died']);
  // What has saved itself since the page was made can be put away from it.
  await again.getByRole('button', { name: 'Discard draft' }).click();
  await expect(again.getByText('The draft was discarded.')).toBeVisible();
  await again.close();
  // The browser says that the line was gone.
  complaints.length = 0;
});

test('one judgement is recorded on a selection, all or nothing', async ({
  page,
  login,
  database,
}) => {
  const editor = await login({ role: 'EDITOR', voice: 'editorial-desk' });
  await page.goto('/en/desk/recommendations?q=UPR-2014');
  for (const name of [/^UPR-2014-BRA/, /^UPR-2014-CHL/])
    await page.getByRole('checkbox', { name }).check();
  await page.getByRole('button', { name: 'Record progress on the chosen ones' }).click();
  await expect(page.locator('h1')).toHaveText('Record progress on several');
  await page.getByRole('radio', { name: /^Not started/ }).check();
  await page.getByLabel('From which day does this hold?').fill('2026-01-10');
  await page.getByLabel('How sure are we?').selectOption('HIGH');
  await page.getByText('Add evidence that is not in the record').click();
  const [known] = await database`SELECT url, reference FROM evidence e
    WHERE url LIKE 'https://%' ORDER BY reference LIMIT 1`;
  if (known) {
    await page.getByLabel('Address').fill(`${known.url}#part`);
    await page.getByRole('button', { name: 'Cite this one' }).first().click();
  } else await page.getByRole('checkbox', { name: /KZ-E/ }).first().check();
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page.getByText('There is a problem')).toBeVisible();
  await page.getByLabel('Reason', { exact: true }).fill('The same for both.');
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page.getByText('2 drafts were handed to review.')).toBeVisible();
  const drafts = await database`SELECT r.reference, d.state FROM assessment_drafts d
    JOIN recommendations r ON r.id = d.recommendation_id
    WHERE d.author_id = ${editor.accountId} ORDER BY 1`;
  expect([...drafts]).toEqual([
    { reference: 'UPR-2014-BRA', state: 'SUBMITTED' },
    { reference: 'UPR-2014-CHL', state: 'SUBMITTED' },
  ]);
});

test('what is typed on a selection is on the server, and two browsers do not overwrite each other', async ({
  page,
  context,
  browser,
  login,
  database,
  complaints,
  baseURL,
}) => {
  const editor = await login({ role: 'EDITOR', voice: 'editorial-desk' });
  await page.goto('/en/desk/progress?r=UPR-2014-ITA&r=UPR-2014-IND&r=UPR-2014-BIH');
  const reason = page.getByLabel('Reason', { exact: true });
  await page.getByRole('checkbox', { name: /^UPR-2014-BIH/ }).uncheck();
  const title = page.getByLabel('Title', { exact: true });
  const kind = page.getByLabel('Kind', { exact: true });
  await page.getByText('Add evidence that is not in the record').click();
  await title.fill('A law that is only half typed');
  await kind.selectOption('Law');
  await fillIn(page, { status: 'Not started', reason: 'For both of them.', from: '2026-01-10' });
  const saved = async () => {
    const rows = await database`SELECT reason FROM several_drafts
      WHERE account_id = ${editor.accountId}`;
    return rows.map((row) => row.reason);
  };
  await expect.poll(saved).toEqual(['For both of them.']);
  await expect(page.getByText(/^Saved at \d\d:\d\d\.$/)).toBeVisible();
  // Evidence that is being written is no part of what was saved, and comes back all the same.
  await page.reload();
  await expect(title).toHaveValue('A law that is only half typed');
  await expect(title).toBeVisible();
  await expect(kind).toHaveValue('LAW');
  await expect(page.getByText('What you had typed here was restored')).toBeVisible();
  // Nothing is sent off without it, nor with it behind something that is closed.
  await page.getByText('Add evidence that is not in the record').click();
  await expect(title).toBeHidden();
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.locator('#newEvidence')).toHaveText(
    /^The evidence begun here is not cited yet/,
  );
  await expect(title).toHaveValue('A law that is only half typed');
  await expect(title).toBeVisible();
  expect(await saved()).toEqual(['For both of them.']);
  await title.fill('');
  await kind.selectOption('');

  // Another browser of the same person knows it: on the desk's home, and instead of an empty form.
  const elsewhere = await browser.newContext({ baseURL });
  await elsewhere.addCookies(await context.cookies());
  const other = await elsewhere.newPage();
  await other.goto('/en/desk');
  await expect(other.getByText('One judgement on 3 recommendations')).toBeVisible();
  await other.goto('/en/desk/progress?r=UPR-2014-BIH&r=UPR-2014-IND&r=UPR-2014-ITA');
  await other.getByRole('link', { name: 'Go on with your draft' }).click();
  await expect(other.getByLabel('Reason', { exact: true })).toHaveValue('For both of them.');
  await expect(other.getByRole('radio', { name: /^Not started/ })).toBeChecked();
  await expect(other.getByRole('checkbox', { name: /^UPR-2014-BIH/ })).not.toBeChecked();
  await expect(
    other.getByRole('group', { name: 'Cited here' }).getByRole('checkbox'),
  ).toBeChecked();
  await other.getByLabel('Reason', { exact: true }).fill('Typed in the other browser.');
  await expect.poll(saved).toEqual(['Typed in the other browser.']);
  await elsewhere.close();

  // A browser that keeps nothing does not say that it does.
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await context.setOffline(true);
  await reason.fill('Typed in this browser.');
  await expect(
    page.getByText('Not saved: no connection. This browser could not keep it either'),
  ).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('this draft has been saved elsewhere since')).toBeVisible();
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page.getByText('You saved this in another window on')).toBeVisible();
  await expect(page.getByText('Typed in the other browser.')).toBeVisible();
  expect(await saved()).toEqual(['Typed in the other browser.']);
  await page.getByLabel('Take this version').check();
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page.getByText('2 drafts were handed to review.')).toBeVisible();
  expect(await saved()).toEqual([]);
  const drafts = await database`SELECT reason FROM assessment_drafts
    WHERE author_id = ${editor.accountId} AND state = 'SUBMITTED'`;
  expect(drafts.map((draft) => draft.reason)).toEqual(Array(2).fill('Typed in the other browser.'));
  // The browser says that the line was gone.
  complaints.length = 0;
});
