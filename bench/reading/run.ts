import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from '@/lib/operations/launch/browser.mjs';
import { say } from '@/lib/operations/launch/say.mjs';
import { freePort, startProgram } from '@/lib/testing/program';
import { table } from '../report';
import { step } from '../step';
import { scorePage } from './lighthouse';
import { publishAll } from './publish-all';
import { measureScripts } from './scripts';

type Closing = (close: () => Promise<unknown>) => void;

/** Scripts of a first view, in kB of 1,000 bytes as sent. */
const budgets = { text: 130, chart: 250 };

/** A page for readers, whether it has a picture that scripts draw, and whether Lighthouse looks at it. */
const pages = [
  { name: 'overview', address: '', kind: 'chart', isScored: true },
  { name: 'explorer', address: '/recommendations', kind: 'text', isScored: true },
  {
    name: 'recommendation',
    address: '/recommendations/USDOS-2019-2',
    kind: 'text',
    isScored: true,
  },
  { name: 'report', address: '/reports/', kind: 'text', isScored: true },
  // Any selection is an address of it: it asks not to be indexed, which costs it points there (decision 107).
  { name: 'live report', address: '/report', kind: 'text', isScored: true },
  { name: 'ask', address: '/asks/end-compulsory-registration', kind: 'chart', isScored: false },
  { name: 'body', address: '/bodies/upr', kind: 'chart', isScored: false },
  {
    name: 'indicator',
    address: '/indicators/administrative-prosecutions',
    kind: 'chart',
    isScored: false,
  },
  { name: 'a chart', address: '/charts/body-by-theme', kind: 'text', isScored: false },
  { name: 'timeline', address: '/timeline', kind: 'chart', isScored: false },
  { name: 'methodology', address: '/methodology', kind: 'text', isScored: false },
  { name: 'data and API', address: '/data', kind: 'text', isScored: false },
] as const;

/**
 * `npm run bench -- reading`: the built program with the shipped record. How many bytes of scripts a first view
 * takes, against the budgets, and what Lighthouse says of it (phone, simulated slow 4G).
 */
export async function benchReading(closing: Closing): Promise<void> {
  const browser = await findBrowser(say);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'qadam-bench-reading-'));
  closing(() => rm(dataDir, { recursive: true, force: true }));
  const program = startProgram({ dataDir, port: await freePort() });
  closing(() => program.end());
  await step('starting the program', () => program.says(/Qadam is ready/, 300_000));
  const report = await step('publishing a report', () => publishAll(dataDir));
  const addressOf = (address: string) =>
    `${program.url}/en/kz${address}${address === '/reports/' ? report : ''}`;
  const views = await step('counting scripts', () =>
    measureScripts(
      browser,
      pages.map(({ address }) => addressOf(address)),
    ),
  );
  const sizes = pages.map(({ name, kind }, at) => {
    const kilobytes = (views[at]?.bytes ?? Number.NaN) / 1000;
    const verdict = kilobytes <= budgets[kind] ? '' : 'over';
    return [name, String(views[at]?.files), kilobytes.toFixed(1), String(budgets[kind]), verdict];
  });
  say(`\n${table(['first view', 'scripts', 'kB', 'budget', ''], sizes)}\n`);
  const scores: string[][] = [];
  for (const { name, address } of pages.filter(({ isScored }) => isScored)) {
    const { doubts, ...four } = await step(`Lighthouse: ${name}`, () =>
      scorePage(browser, addressOf(address)),
    );
    scores.push([name, ...Object.values(four).map(String), doubts.join('; ')]);
  }
  const head = ['', 'performance', 'accessibility', 'best practices', 'SEO', 'below 90'];
  say(`\n${table(head, scores)}\n`);
}
