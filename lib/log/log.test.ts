import { describe, expect, it } from 'vitest';
import { within } from './context';
import { describeError, mask } from './describe-error';
import { createLog } from './log';

function listen(isTerminal: boolean, level: 'info' | 'debug' = 'info') {
  const lines: string[] = [];
  const log = createLog({ level, addresses: 'none' }, isTerminal, (line) => lines.push(line));
  return { log, lines };
}

describe('an event', () => {
  it('is one line of JSON with time, level and the request that it belongs to, however late it is logged', async () => {
    const { log, lines } = listen(false);
    await within({ request: 'abcd1234' }, async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      log.warn({ rows: 3 }, 'two\nlines');
    });
    log.info('nobody’s');
    expect(
      lines.map((line) => line.endsWith('\n') && line.indexOf('\n') === line.length - 1),
    ).toEqual([true, true]);
    const [first, second] = lines.map((line) => JSON.parse(line));
    expect(first).toMatchObject({ level: 'warn', request: 'abcd1234', rows: 3, msg: 'two\nlines' });
    expect(first.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(second).not.toHaveProperty('request');
  });

  it('is written from the level of the settings on', () => {
    const quiet = listen(false);
    quiet.log.debug('no');
    expect(quiet.lines).toEqual([]);
    const talkative = listen(false, 'debug');
    talkative.log.debug('yes');
    expect(talkative.lines).toHaveLength(1);
  });

  it('is readable in a terminal', () => {
    const { log, lines } = listen(true);
    log.error({ err: new Error('no room'), stage: 'end' }, 'it failed');
    expect(lines[0]).toMatch(
      /^\d\d:\d\d:\d\d error it failed stage=end name=Error message=no room\n {4}at /,
    );
  });
});

describe('an error', () => {
  it('of a database is only its name and code: the message may be what somebody typed', () => {
    for (const error of [
      Object.assign(new Error('Key (email)=(a@b.kz) exists'), {
        name: 'PrismaClientKnownRequestError',
        code: 'P2002',
      }),
      Object.assign(new Error('invalid input syntax: "secret"'), {
        severity: 'ERROR',
        code: '22P02',
      }),
    ]) {
      const { stack, ...rest } = describeError(error);
      expect(rest).toEqual({ name: error.name, code: error.code });
      expect(stack?.every((line) => line.startsWith('at '))).toBe(true);
    }
  });

  it('keeps where it came from and what caused it', () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    expect(describeError(new TypeError('fetch failed', { cause }))).toMatchObject({
      ...{ name: 'TypeError', message: 'fetch failed' },
      cause: { name: 'Error', code: 'ECONNREFUSED', message: 'connect ECONNREFUSED' },
    });
    expect(describeError('thrown')).toEqual({ name: 'string' });
  });

  it.each([
    ['550 <reader@example.org> unknown', '550 <…@…> unknown'],
    ['cannot reach smtps://user:pass@mail.example.org', 'cannot reach …@…'],
    ['GET /en/kz/recommendations?q=prison failed', 'GET /en/kz/recommendations?… failed'],
    ['no such token 0123456789abcdef0123456789abcdef', 'no such token …'],
    ['nothing of that', 'nothing of that'],
  ])('says nothing of people and secrets: %s', (message, kept) => {
    expect(mask(message)).toBe(kept);
  });
});
