import { settings } from '@/lib/env';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { chartPath, embedPath, type Place } from '@/lib/i18n/paths';
import { getTranslator } from '@/lib/i18n/translator';
import type { Scheme } from './draw/colours';
import { draw } from './draw/draw';
import { pageSvg, pageWidths } from './draw/page-picture';
import { escapeXml, pagePen } from './draw/pen';
import { embedStyle, frameWidths } from './embed-style';
import type { Picture } from './types';

const html = escapeXml;
const sizes = ['narrow', 'middle', 'wide'] as const;

/** A page for a frame: picture, numbers, source and the way to its own page. No script and no form. */
export function embedPage(
  picture: Picture,
  place: Place,
  site: string,
  scheme: Scheme | null,
): string {
  const { locale } = place;
  const t = getTranslator(locale, 'pictures');
  const { title, subtitle, source, asOf, drawing, chart } = picture;
  const own = `${settings().url}${chartPath(place, chart.kind, { ...chart.parameters })}`;
  const label = t('label', { title });
  const drawn = drawing
    ? sizes
        .map((size) => `<div class="${size}">${pageSvg(drawing, label, pageWidths[size])}</div>`)
        .join('')
    : '';
  const marks = drawing && 'marks' in drawing ? drawing.marks : [];
  const list = marks.map(
    ({ letter, year, label: words }) => `<li><b>${letter}</b> ${year}: ${html(words)}</li>`,
  );
  const said = t('fileSource', { source, date: formatDay(locale, asOf) });
  return document(locale, title, scheme, [
    `<h1>${html(title)}</h1><p class="muted">${html(subtitle)}</p>`,
    `<div class="picture">${drawn}</div>`,
    list.length > 0 ? `<ol>${list.join('')}</ol>` : '',
    tableHtml(picture, getTranslator(locale, 'charts')('numbers')),
    `<p class="muted">${html(said)} <a href="${html(own)}" target="_blank" rel="noopener">${html(`${site}: ${t('own')}`)}</a></p>`,
  ]);
}

/** What a frame shows where there is no such picture. */
export function missingEmbed(locale: Locale, site: string): string {
  const text = getTranslator(locale, 'pictures')('nothing');
  const link = `<p><a href="${html(settings().url)}" target="_blank" rel="noopener">${html(site)}</a></p>`;
  return document(locale, text, null, [`<h1>${html(text)}</h1>`, link]);
}

function document(
  locale: Locale,
  title: string,
  scheme: Scheme | null,
  parts: readonly string[],
): string {
  const fixed = scheme ? ` data-scheme="${scheme}"` : '';
  return `<!doctype html>
<html lang="${locale}"${fixed}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${html(title)}</title><style>${embedStyle}</style></head>
<body><main>${parts.join('\n')}</main></body></html>
`;
}

function tableHtml({ table: { caption, columns, rows } }: Picture, summary: string): string {
  const numeric = (index: number) => (columns[index]?.isNumeric ? ' data-numeric' : '');
  const head = columns.map(
    ({ label }, index) => `<th scope="col"${numeric(index)}>${html(label)}</th>`,
  );
  const body = rows.map((cells) => {
    const [first, ...others] = cells.map(({ text }) => html(text));
    const rest = others.map((text, index) => `<td${numeric(index + 1)}>${text}</td>`);
    return `<tr><th scope="row">${first ?? ''}</th>${rest.join('')}</tr>`;
  });
  return `<details><summary>${html(summary)}</summary><div class="frame" role="group" tabindex="0" aria-label="${html(caption)}"><table><caption>${html(caption)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div></details>`;
}

/** What a frame needs around its drawing: heading, table's summary, source. */
const around = 260;
const lineOfMarks = 22;

/** The size at which a frame shows a picture whole, no larger than asked. */
export function frameSize(
  { drawing }: Pick<Picture, 'drawing'>,
  { maxWidth = 800, maxHeight = 4000 }: { maxWidth?: number; maxHeight?: number } = {},
): { width: number; height: number } {
  const width = Math.min(800, maxWidth);
  if (!drawing) return { width, height: Math.min(around, maxHeight) };
  // As the style sheet has it: what is drawn shrinks with the frame, from one of three drawings.
  const size = sizes.findLast((one) => width >= frameWidths[one]) ?? 'narrow';
  const drawnAt = pageWidths[size];
  const { height } = draw(pagePen(), drawing, drawnAt);
  const shrunk = (height * Math.min(width - 32, drawnAt)) / drawnAt;
  const marks = 'marks' in drawing ? drawing.marks.length * lineOfMarks : 0;
  return { width, height: Math.min(Math.ceil(shrunk + marks + around), maxHeight) };
}

/** The code that shows a picture on a page of others. */
export function frameCode(
  picture: Pick<Picture, 'chart' | 'title' | 'drawing'>,
  place: Place,
  { width, height }: { width: number; height: number } = frameSize(picture),
): string {
  const { kind, parameters } = picture.chart;
  const address = `${settings().url}${embedPath(place, kind, { ...parameters })}`;
  return `<iframe src="${html(address)}" title="${html(picture.title)}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy"></iframe>`;
}
