import type { Leads } from '../types';
import { escapeXml } from './pen';

/** A part of a drawing that leads somewhere, by its outline. */
export type Area = Required<Leads> & { outline: string };

/** What leads somewhere as a place to press; nothing where it does not. */
export const areaOf = ({ href, name }: Leads, outline: string): Area[] =>
  href && name ? [{ href, name, outline }] : [];

/** The same as a link without looks of its own, to lie over the drawing. */
export const linkTo = ({ href, name, outline }: Area) =>
  `<a href="${escapeXml(href)}"><title>${escapeXml(name)}</title><path d="${outline}" fill="transparent"/></a>`;
