import { percentile } from './measure/load';
import type { Result } from './measure/rounds';
import type { Finding } from './plans/collect';
import type { Starts } from './second-start';

/** A table in Markdown, lined up for a terminal; columns of numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = head.map((name, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    return {
      width: Math.max(2, name.length, ...cells.map((cell) => cell.length)),
      isNumber: cells.every((cell) => /^[\d.]*$/.test(cell)),
    };
  });
  const line = (cells: readonly string[]) => {
    const padded = columns.map(({ width, isNumber }, column) => {
      const cell = cells[column] ?? '';
      return isNumber ? cell.padStart(width) : cell.padEnd(width);
    });
    return `| ${padded.join(' | ')} |`;
  };
  const rule = columns.map(({ width, isNumber }) =>
    isNumber ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

/**
 * Every subject on a line. The ratios are of medians: how many times as long as the other takes; with the static page
 * of rates: how many times as many answers a second.
 */
export function timings(results: readonly Result[]): string {
  const bare = results.find(({ subject }) => subject.role === 'bare');
  const still = results.find(({ subject }) => subject.role === 'static');
  const head = [
    '',
    'per s',
    'median ms',
    'p95',
    'p99',
    '× bare Next',
    '× static: rate',
    'kept %',
    '× raw SQL',
    'SQL ms',
    'statements',
    'kB',
    'failed',
  ];
  const rows = results.map((result) => {
    const { subject, sample, work } = result;
    const raw = results.find(
      (one) => one.subject.role === 'raw' && one.subject.name === subject.name,
    );
    const isPage = subject.role === 'page';
    const isBare = subject.role === 'bare' || subject.role === 'static';
    const asked = sample.times.length;
    return [
      `${subject.name}${subject.role === 'raw' ? ': raw SQL' : ''}`,
      short(rate(result)),
      ...[0.5, 0.95, 0.99].map((share) => short(percentile(sample.times, share))),
      isPage ? ratio(result, bare) : '',
      subject.role === 'readers' && still ? short(rate(result) / rate(still)) : '',
      result.kept?.asked ? short((100 * result.kept.hits) / result.kept.asked) : '',
      isPage ? ratio(result, raw) : '',
      isBare ? '' : short(work.milliseconds / asked),
      isBare ? '' : short(work.statements / asked),
      subject.received.answers
        ? short(subject.received.bytes / subject.received.answers / 1000)
        : '',
      sample.failed ? String(sample.failed) : '',
    ];
  });
  return table(head, rows);
}

/** Answers a second. */
const rate = ({ sample }: Result) => (sample.times.length / sample.elapsed) * 1000;

function ratio(one: Result, other: Result | undefined): string {
  if (!other) return '';
  return short(percentile(one.sample.times, 0.5) / percentile(other.sample.times, 0.5));
}

/** Where pages read a big table as a whole: a line for each page, table and way of reading. */
export function scans(findings: readonly Finding[]): string {
  const lines = new Map<string, Finding[]>();
  for (const finding of findings) {
    const line = [finding.page, finding.table, finding.how].join('\t');
    lines.set(line, [...(lines.get(line) ?? []), finding]);
  }
  return table(
    ['page', 'table', 'how', 'times', '× all rows', 'ms', 'plans'],
    [...lines].map(([line, same]) => [
      ...line.split('\t'),
      String(same.length),
      Math.max(...same.map(({ share }) => share)).toFixed(2),
      short(same.reduce((sum, { milliseconds }) => sum + milliseconds, 0)),
      [...new Set(same.map(({ file }) => file.replace('.json', '')))].join(' '),
    ]),
  );
}

/** Three figures, so that nobody reads more into a number than is there. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '';
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

/** How long the starts took, in seconds, and how many times as long as the bare app's. */
export function startTimes({ qadam, bare }: Starts): string {
  const row = (name: string, times: readonly number[], against: string) => [
    name,
    times.map((time) => short(time / 1000)).join(', '),
    short(percentile(times, 0.5) / 1000),
    against,
  ];
  const against = short(percentile(qadam, 0.5) / percentile(bare, 0.5));
  return table(
    ['from the command to the first page', 'seconds', 'median', '× bare Next'],
    [row('`npm start`, the second time', qadam, against), row('bare `next start`', bare, '')],
  );
}
