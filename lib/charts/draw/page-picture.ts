import type { Drawing } from '../types';
import { draw } from './draw';
import { escapeXml, pagePen, round } from './pen';

/** The widths that a page draws, of which its style shows the one that fits; what lies between is for frames. */
export const pageWidths = { narrow: 328, middle: 544, wide: 760 } as const;

/**
 * The drawing as markup for a page: words are words, colours are the page's. Where its parts lead to their rows it is a
 * group of links for those who do not see it, else an image.
 */
export function pageSvg(
  drawing: Drawing,
  label: string,
  width: number,
  { isLinked = false }: { isLinked?: boolean } = {},
): string {
  const { svg, height, links } = draw(pagePen(), drawing, width);
  const [role, inner] =
    isLinked && links ? ['group', `<g aria-hidden="true">${svg}</g>${links}`] : ['img', svg];
  // A line of half a point at the edge must not be cut.
  return `<svg role="${role}" aria-label="${escapeXml(label)}" viewBox="-1 -1 ${width + 2} ${round(height) + 2}" width="${width + 2}" height="${round(height) + 2}">${inner}</svg>`;
}
