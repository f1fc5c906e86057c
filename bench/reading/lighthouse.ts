import { run } from '@/lib/operations/launch/run.mjs';

/** Not among our dependencies: it is asked for by this command only, and large. */
const lighthouse = 'lighthouse@12.8.2';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Scores = Record<(typeof categories)[number], number> & { doubts: string[] };

/**
 * Lighthouse's four scores (0 to 100) of a page, as on a phone with a simulated slow 4G, and the audits that keep
 * them from 100. It runs in a process and a browser of its own.
 */
export async function scorePage(executablePath: string, address: string): Promise<Scores> {
  const said = await run(
    'npm',
    [
      'exec',
      '--yes',
      '--',
      lighthouse,
      address,
      '--quiet',
      '--output=json',
      `--only-categories=${categories}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    ],
    { env: { CHROME_PATH: executablePath }, failure: (output) => `Lighthouse failed: ${output}` },
  );
  const report = JSON.parse(said.slice(said.indexOf('{')));
  const scores = categories.map((name) => [name, Math.round(report.categories[name].score * 100)]);
  const doubts = categories.flatMap((name) =>
    report.categories[name].auditRefs
      .filter(({ id, weight }: AuditRef) => weight > 0 && (report.audits[id].score ?? 1) < 0.9)
      .map(({ id }: AuditRef) => `${id} ${report.audits[id].displayValue ?? ''}`.trim()),
  );
  return { ...Object.fromEntries(scores), doubts };
}

type AuditRef = { id: string; weight: number };
