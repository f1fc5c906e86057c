import { percentile } from './measure/load';
import type { Result } from './measure/rounds';
import type { Finding } from './plans/collect';
import type { Starts } from './second-start';

/** A table in Markdown, with its columns lined up for a terminal. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => pad(cells[column] ?? '', width, column)).join(' | ')} |`;
  const rule = widths.map(
    (width, column) => '-'.repeat(width - (column ? 1 : 0)) + (column ? ':' : ''),
  );
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

const pad = (text: string, width: number, column: number) =>
  column === 0 ? text.padEnd(width) : text.padStart(width);

/** Every subject on a line; the ratios are of medians: how many times as long as the other takes. */
export function timings(results: readonly Result[]): string {
  const bare = results.find(({ subject }) => subject.role === 'bare');
  const head = [
    '',
    'per s',
    'median ms',
    'p95',
    'p99',
    '× bare Next',
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
    const asked = sample.times.length;
    return [
      `${subject.name}${subject.role === 'raw' ? ': raw SQL' : ''}`,
      short((asked / sample.elapsed) * 1000),
      ...[0.5, 0.95, 0.99].map((share) => short(percentile(sample.times, share))),
      isPage ? ratio(result, bare) : '',
      isPage ? ratio(result, raw) : '',
      subject.role === 'bare' ? '' : short(work.milliseconds / asked),
      subject.role === 'bare' ? '' : short(work.statements / asked),
      subject.received.answers
        ? short(subject.received.bytes / subject.received.answers / 1000)
        : '',
      sample.failed ? String(sample.failed) : '',
    ];
  });
  return table(head, rows);
}

function ratio(one: Result, other: Result | undefined): string {
  if (!other) return '';
  return short(percentile(one.sample.times, 0.5) / percentile(other.sample.times, 0.5));
}

/** Where a big table is read as a whole, one line a place. */
export function scans(findings: readonly Finding[]): string {
  return table(
    ['page', 'table', 'how', '× all rows', 'ms', 'plan'],
    findings.map(({ page, table: name, how, share, milliseconds, file }) => [
      page,
      name,
      how,
      share.toFixed(2),
      short(milliseconds),
      file,
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
