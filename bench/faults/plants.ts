import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Sql } from 'postgres';
import { say } from '@/lib/operations/launch/say.mjs';
import { connect } from '@/lib/operations/roles';
import { type CheckName, look, type Witnesses } from './checks';
import { judge } from './sight';
import type { World } from './world';

/** A loss that is made on purpose, and the check that has to see it. */
type Plant = { name: string; by: CheckName; sql?: string; file?: string };

/** As the tables' owner, past every trigger: what no program may do. */
const past = "SET session_replication_role = 'replica';";
const lastOf = (action: string) => `(SELECT subject_id FROM audit_events
  WHERE subject_kind = 'assessment' AND action = '${action}' AND account_id IS NOT NULL ORDER BY id DESC LIMIT 1)`;

const plants: readonly Plant[] = [
  {
    name: 'a published judgement is gone',
    by: 'every acknowledged write is there exactly once',
    sql: `DELETE FROM assessment_citations WHERE assessment_id = ${lastOf('publish')};
      DELETE FROM assessments WHERE id = ${lastOf('publish')}`,
  },
  {
    name: 'a publication is noted twice, in a whole chain',
    by: 'every acknowledged write is there exactly once',
    sql: `SET session_replication_role = 'origin';
      INSERT INTO audit_events (subject_kind, subject_id, account_id, action, after)
        SELECT subject_kind, subject_id, account_id, action, after FROM audit_events
        WHERE subject_kind = 'assessment' AND subject_id = ${lastOf('publish')}`,
  },
  {
    name: 'an event in the middle of the history is another',
    by: 'headlines, search and every chain of the history are whole',
    sql: `UPDATE audit_events SET after = '{}' WHERE id = (SELECT max(id) - 10 FROM audit_events)`,
  },
  {
    name: 'a headline says something else',
    by: 'headlines, search and every chain of the history are whole',
    sql: `UPDATE headlines SET held_since = held_since - 1 WHERE recommendation_id = (
      SELECT recommendation_id FROM headlines WHERE assessment_id IS NOT NULL ORDER BY 1 LIMIT 1)`,
  },
  {
    name: 'half an import',
    by: 'no import is half there',
    sql: `UPDATE recommendations SET reference = 'gone' WHERE reference = (
      SELECT max(reference) FROM recommendations WHERE reference LIKE 'F-%')`,
  },
  {
    name: 'a job did its work twice',
    by: 'each job had its effect once',
    sql: `INSERT INTO outbox_mails (id, recipient, locale, subject, body, message_id, sent_at)
      SELECT gen_random_uuid(), recipient, locale, subject, body, message_id || '2', sent_at FROM outbox_mails
      WHERE recipient IN (SELECT email FROM accounts) LIMIT 1`,
  },
  {
    name: 'a job that nobody tries again',
    by: 'each job had its effect once',
    sql: `INSERT INTO graphile_worker._private_jobs (task_id, attempts, max_attempts)
      SELECT id, 3, 3 FROM graphile_worker._private_tasks LIMIT 1`,
  },
  {
    name: 'a mail that is said to be sent and was not',
    by: 'mail went out at least once, always as the same',
    sql: `UPDATE outbox_mails SET message_id = 'other' WHERE id = (SELECT id FROM outbox_mails LIMIT 1)`,
  },
  {
    name: 'a file of nobody',
    by: 'every file is whole and nothing else lies there',
    file: `files/ab/ab${'0'.repeat(62)}`,
  },
  {
    name: 'an upload of no import',
    by: 'every file is whole and nothing else lies there',
    file: 'imports/00000000-0000-4000-8000-000000000000',
  },
];

/**
 * Proves that the checks see: a database without the latest writes (as a power cut leaves it where nothing reached the disk), a
 * server that lets that happen, and each loss in a copy of its own. Throws what was not seen.
 * @param earlier a copy of the database from before the latest writes
 */
export async function proveSight(
  world: World,
  witnesses: Witnesses,
  earlier: string,
): Promise<void> {
  const blind = proveEyes();
  const seen = (name: string, by: CheckName, found: Map<CheckName, string[]>) => {
    const [first] = found.get(by) ?? [];
    say(`planted: ${name}: ${first ? `seen (${first.slice(0, 100)})` : 'NOT SEEN'}`);
    if (!first) blind.push(name);
  };
  const acknowledged = 'every acknowledged write is there exactly once';
  const behind = await lookAt(world, witnesses, earlier);
  seen('the latest writes never reached the disk', acknowledged, behind);
  for (const { name, by, sql: statement, file } of plants) {
    const place = file && path.join(world.folder, file);
    if (place) {
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, 'Nobody knows.');
    }
    const copy = await copyDatabase(world, 'planted');
    if (statement) await plant(world.url('superuser', copy), statement);
    seen(name, by, await lookAt(world, witnesses, copy));
    if (place) rmSync(place);
  }
  await world.serveDatabase('without waiting for the disk');
  const unsafe = await lookAt(world, witnesses, 'planted');
  seen('a server that does not wait for the disk', 'what is committed reaches the disk', unsafe);
  await world.serveDatabase('elsewhere');
  for (const name of ['planted', earlier]) await drop(world, name);
  if (blind.length > 0) throw new Error(`these checks see nothing: ${blind.join('; ')}`);
}

/** What people see is judged by one function: it has to tell these apart. */
function proveEyes(): string[] {
  const page = (lang: string, words: string) =>
    `<html lang="${lang}"><body>${words} and much more than forty letters of plain words.</body></html>`;
  const html = { location: '', type: 'text/html; charset=utf-8' };
  const unclear = [
    { ...html, status: 500, body: page('en', 'Error\n    at f (/srv/x.js:1:2)') },
    { ...html, status: 500, body: '<html lang="en"><body></body></html>' },
    { ...html, status: 200, body: page('ru', 'Hello') },
    { ...html, status: 200, body: '<html lang="en"><body>A long beginning of a page that never' },
    { ...html, type: '', status: 500, body: '' },
    { ...html, status: 0, body: '' },
  ];
  const missed = unclear.filter((answer) => !judge(answer, 'en', false).wrong);
  const isFair = !judge({ ...html, status: 503, body: page('en', 'Wait') }, 'en', false).wrong;
  say(`planted: ${unclear.length} unclear pages: ${unclear.length - missed.length} seen`);
  return [...missed.map(({ body }) => `the page ${body}`), ...(isFair ? [] : ['a clear page'])];
}

async function lookAt(world: World, witnesses: Witnesses, name: string) {
  await world.turnTo(name);
  const sql = connect(world.url('superuser', name));
  return look(sql, witnesses).finally(() => sql.end());
}

async function plant(url: string, statement: string): Promise<void> {
  const sql = connect(url);
  await sql.unsafe(`${past} ${statement}`).finally(() => sql.end());
}

/** Copies the database as it is; nobody may be connected to it. */
export async function copyDatabase(world: World, name: string): Promise<string> {
  await drop(world, name);
  await asSuperuser(world, (sql) => sql.unsafe(`CREATE DATABASE ${name} TEMPLATE qadam`));
  return name;
}

async function drop(world: World, name: string): Promise<void> {
  await world.turnTo();
  await asSuperuser(world, (sql) => sql.unsafe(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}

async function asSuperuser(world: World, work: (sql: Sql) => Promise<unknown>): Promise<void> {
  const sql = connect(world.url('superuser', 'postgres'));
  await work(sql).finally(() => sql.end());
}
