import { dayOfInstant, formatDay } from '@/lib/i18n/format';
import { getTranslator } from '@/lib/i18n/translator';
import type { PublishedReport } from './types';

/** A version of a report with what a citation says besides. */
export type Cited = {
  report: Pick<
    PublishedReport,
    'reference' | 'version' | 'title' | 'voice' | 'locale' | 'publishedAt'
  >;
  /** What this installation calls itself. */
  site: string;
  /** The permanent address of the version, with its host. */
  address: string;
  timeZone: string;
};

/** How a published report is cited, by form. */
export const citations = { text, bibtex, ris } as const;

const numberOf = ({ reference, version }: Cited['report']) => `${reference}/v${version}`;
const publishedOn = ({ report, timeZone }: Cited) => dayOfInstant(report.publishedAt, timeZone);

/** In one line, in the report's own language. */
function text(cited: Cited): string {
  const { report, site, address } = cited;
  return getTranslator(report.locale, 'reports')('public.citation', {
    ...{ site, address },
    voice: report.voice,
    title: report.title,
    reference: report.reference,
    version: report.version,
    published: formatDay(report.locale, publishedOn(cited)),
  });
}

/** BibTeX, as an organisation's report; braces keep the names of organisations and capitals as they are. */
function bibtex(cited: Cited): string {
  const { report, site, address } = cited;
  const day = publishedOn(cited);
  const fields = {
    author: `{${texText(report.voice)}}`,
    title: `{${texText(report.title)}}`,
    institution: `{${texText(site)}}`,
    year: day.slice(0, 4),
    month: String(Number(day.slice(5, 7))),
    date: day,
    type: 'Report',
    number: texText(numberOf(report)),
    version: String(report.version),
    language: report.locale,
    url: address,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  const key = numberOf(report).replace(/\W+/g, '-');
  return [`@techreport{${key},`, ...lines, '}', ''].join('\n');
}

/** What TeX would read as its own signs is said otherwise; lines become spaces. */
function texText(words: string): string {
  const said: Record<string, string> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  };
  return words
    .replace(/\s+/g, ' ')
    .replace(/[\\~^]|[{}&%$#_]/g, (sign) => said[sign] ?? `\\${sign}`);
}

/** RIS: a tag, two spaces, a hyphen and a space; lines end as the format says, with CR and LF. */
function ris(cited: Cited): string {
  const { report, site, address } = cited;
  const day = publishedOn(cited);
  const lines: [string, string][] = [
    ['TY', 'RPRT'],
    ['AU', report.voice],
    ['TI', report.title],
    ['PB', site],
    ['PY', day.slice(0, 4)],
    ['DA', day.replaceAll('-', '/')],
    ['M1', numberOf(report)],
    ['ET', String(report.version)],
    ['LA', report.locale],
    ['UR', address],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`).join('');
}
