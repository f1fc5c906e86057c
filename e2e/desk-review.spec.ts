import { expectAccessible } from './accessible';
import { expect, test } from './fixtures';

test('a queue is worked through: commented, returned, rejected, scheduled and published on time', async ({
  page,
  context,
  login,
  makePerson,
  sessionOf,
  database,
  baseURL,
}) => {
  // A voice of its own: its queue holds only what this test puts there.
  const author = await makePerson({ role: 'EDITOR', voice: 'lync' });
  const references = ['UPR-2014-DEU', 'UPR-2014-CAN', 'UPR-2014-KOR'];
  const [evidence] = await database`SELECT id FROM evidence ORDER BY reference LIMIT 1`;
  for (const [index, reference] of references.entries()) {
    const [draft] = await database`
      INSERT INTO assessment_drafts (id, recommendation_id, voice_id, author_id, state, status, reason,
        confidence, effective_on, verified_on, submitted_at, updated_at)
      SELECT gen_random_uuid(), r.id, v.id, ${author.accountId}, 'SUBMITTED', 'IN_PROGRESS',
        ${`Reason ${index}.`}, 'HIGH', '2026-01-01', '2026-01-01', now() - ${3 - index} * interval '1 day', now()
      FROM recommendations r, voices v WHERE r.reference = ${reference} AND v.slug = 'lync' RETURNING id`;
    await database`INSERT INTO draft_evidence (draft_id, evidence_id, position)
      VALUES (${draft?.id}, ${evidence?.id}, 0)`;
  }
  await login({ role: 'REVIEWER', voice: 'lync' });
  await page.goto('/en/desk/review');
  await page.getByRole('link', { name: `Review ${references[0]}` }).click();
  await expect(page.getByText('1 of 3 to review')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Evidence cited' })).toBeVisible();
  await page.locator('[data-shortcuts]').waitFor();
  await page.keyboard.press('j');
  await expect(page.getByText('2 of 3 to review')).toBeVisible();
  await page.locator('[data-shortcuts]').waitFor();
  await page.keyboard.press('k');
  await expect(page.getByText('1 of 3 to review')).toBeVisible();

  await page.getByText('Comment on this field: Reason').click();
  await page.locator('#comment-reason').fill('Which article of the law?');
  await page.getByRole('button', { name: 'Add comment' }).click();
  await expect(page.getByText('Which article of the law?')).toBeVisible();
  const returned = page.url().split('?')[0]?.split('/').at(-1);
  await page.keyboard.press('Escape');
  await page.getByLabel('Comment for the author').fill('See the reason.');
  await page.getByRole('button', { name: 'Return with comment' }).click();
  await expect(page.getByText(`“${references[0]}” was returned to its author.`)).toBeVisible();
  await expect(page.getByText('1 of 2 to review')).toBeVisible();

  await page.getByRole('button', { name: 'Reject for good' }).click();
  await expect(page.getByText('Say what is missing or wrong').first()).toBeVisible();
  await page.getByLabel('Comment for the author').fill('Not about this recommendation.');
  await page.getByRole('button', { name: 'Reject for good' }).click();
  await expect(page.getByText(`“${references[1]}” is rejected.`)).toBeVisible();
  await expect(page.getByText('1 of 1 to review')).toBeVisible();

  await page.getByText('Publish later').click();
  await page.getByLabel('Day', { exact: true }).fill('2020-01-01');
  await page.getByLabel('Hour').fill('09:30');
  await page.getByRole('button', { name: 'Schedule publication' }).click();
  await expect(page.getByText('The day and hour must lie ahead').first()).toBeVisible();
  await page.getByLabel('Day', { exact: true }).fill('2099-01-01');
  await page.getByRole('button', { name: 'Schedule publication' }).click();
  await expect(page.getByText(`“${references[2]}” is scheduled.`)).toBeVisible();
  await page.getByRole('link', { name: `Open ${references[2]}` }).click();
  await expect(page.getByText(/^Publication is scheduled: 1 January 2099/)).toBeVisible();

  // Its hour comes.
  await database`SELECT graphile_worker.reschedule_jobs(array_agg(id), run_at := now())
    FROM graphile_worker.jobs WHERE task_identifier = 'publishScheduled'`;
  const state = async () => {
    const [row] = await database`SELECT d.state FROM assessment_drafts d
      JOIN recommendations r ON r.id = d.recommendation_id
      WHERE r.reference = ${String(references[2])} AND d.author_id = ${author.accountId}`;
    return row?.state;
  };
  await expect.poll(state, { timeout: 20_000 }).toBe('PUBLISHED');
  await page.goto(`/en/kz/recommendations/${references[2]}`);
  await expect(page.getByRole('main')).toContainText('Reason 2.');

  await context.clearCookies();
  const cookie = await sessionOf(author);
  await context.addCookies([{ ...cookie, url: baseURL, httpOnly: true, sameSite: 'Lax' }]);
  await page.goto('/en/desk');
  const panel = page.getByRole('region', { name: 'What waits' });
  await panel.getByRole('link', { name: 'Returned to me' }).click();
  await page.getByRole('link', { name: `Open ${references[0]}` }).click();
  await expect(page.getByText('1 open comment')).toBeVisible();
  await expect(page.getByText('Which article of the law?')).toBeVisible();
  await page.goto(`/en/desk/review/${returned}`);
  await page.getByRole('button', { name: 'Resolved' }).click();
  await expect(page.getByText('· resolved')).toBeVisible();
});

test('a second correction: the reviewer sees what is published, the author goes on from it', async ({
  page,
  context,
  login,
  makePerson,
  sessionOf,
  database,
  baseURL,
}) => {
  // Another voice than above: each works through a queue of its own.
  const reference = 'UPR-2014-NLD';
  const author = await makePerson({ role: 'EDITOR', voice: 'forum-18' });
  const [evidence] = await database`SELECT id FROM evidence ORDER BY reference LIMIT 1`;
  const publish = (reason: string, status: string, replaces: string | null) =>
    database.begin(async (sql) => {
      const [row] = await sql`
        INSERT INTO assessments (id, recommendation_id, voice_id, kind, replaces_id, status, effective_on,
          verified_on, reason, confidence, authorship, signed_by_id, published_by_id)
        SELECT gen_random_uuid(), r.id, v.id, ${replaces ? 'CORRECTION' : 'ASSESSMENT'}, ${replaces},
          ${status}, '2026-01-01', '2026-01-01', ${reason}, 'HIGH', 'SIGNED', ${author.accountId},
          ${author.accountId}
        FROM recommendations r, voices v WHERE r.reference = ${reference} AND v.slug = 'forum-18'
        RETURNING id`;
      await sql`INSERT INTO assessment_citations (id, assessment_id, evidence_id, position)
        VALUES (gen_random_uuid(), ${row?.id}, ${evidence?.id}, 0)`;
      return String(row?.id);
    });
  const asPerson = async () => {
    await context.clearCookies();
    const cookie = await sessionOf(author);
    await context.addCookies([{ ...cookie, url: baseURL, httpOnly: true, sameSite: 'Lax' }]);
  };
  const first = await publish('What was said first.', 'NOT_STARTED', null);
  await asPerson();
  await page.goto(`/en/desk/recommendations/${reference}/progress?replaces=${first}`);
  await page.getByRole('radio', { name: /^Regressed/ }).check();
  const unsaved = page.getByText('The newest words are not saved yet.');
  await page.getByLabel('Reason', { exact: true }).fill('Corr.');
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  await expect(unsaved).toBeHidden();
  await page.getByLabel('Reason', { exact: true }).fill('Corr two.');
  await expect(unsaved).toBeVisible();
  await expect(page.getByText(/^Saved at/)).toBeHidden();
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page.getByText(`“${reference}” was handed to review.`)).toBeVisible();
  const newer = await publish('What corr one says.', 'IN_PROGRESS', first);

  await context.clearCookies();
  await login({ role: 'REVIEWER', voice: 'forum-18' });
  const [draft] = await database`
    SELECT id FROM assessment_drafts WHERE author_id = ${author.accountId}`;
  await page.goto(`/en/desk/review/${draft?.id}`);
  const comparison = page.getByRole('region', { name: 'Published now / Proposed' });
  await expect(comparison).toContainText('What corr one says.');
  await expect(page.getByText(/this voice has published something newer/)).toBeVisible();
  const third = page.getByRole('region', { name: 'What the draft was written on' });
  await expect(third).toContainText('What was said first.');
  await expect(page.getByRole('button', { name: /^Publish/ })).toHaveCount(0);
  await expectAccessible(page);
  await page.locator('[data-shortcuts]').waitFor();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(comparison).toBeFocused();
  await page.getByLabel('Comment for the author').fill('It was corrected already.');
  await page.getByRole('button', { name: 'Return with comment' }).click();
  await expect(page.getByText(`“${reference}” was returned to its author.`)).toBeVisible();

  await asPerson();
  await page.goto(`/en/desk/recommendations/${reference}/progress?draft=${draft?.id}`);
  const now = page.getByRole('region', { name: 'What has taken its place' });
  await expect(now).toContainText('What corr one says.');
  await page.getByLabel('Reason', { exact: true }).fill('Corr two, after corr one.');
  await page.getByRole('button', { name: 'Go on and correct the newer judgement' }).click();
  await expect(page.getByText('Saved as a draft.')).toBeVisible();
  const replaces = page.getByRole('region', { name: 'This replaces the judgement' });
  await expect(replaces).toContainText('What corr one says.');
  await expect(page.getByLabel('Reason', { exact: true })).toHaveValue('Corr two, after corr one.');
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await expect(page.getByText(`“${reference}” was handed to review.`)).toBeVisible();
  const [sent] = await database`SELECT replaces_id FROM assessment_drafts WHERE id = ${draft?.id}`;
  expect(sent?.replaces_id).toBe(newer);
});
