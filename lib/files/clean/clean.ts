import 'server-only';
import type { MediaType } from '../media-type';
import { cleanImage } from './clean-image';
import { cleanOffice } from './clean-office';
import { cleanPdf } from './clean-pdf';
import type { Cleaned } from './types';

/**
 * What is stored of a file: never the bytes as they came, except of plain text, which has nothing
 * beside its words. Null when it is damaged, closed by a password or built to do harm.
 */
export async function cleanFile(bytes: Uint8Array, type: MediaType): Promise<Cleaned | null> {
  try {
    if (type.startsWith('text/')) return { bytes, cleaning: 'NOTHING_TO_CLEAN' };
    if (type.startsWith('image/'))
      return { bytes: await cleanImage(bytes, type), cleaning: 'CLEANED' };
    if (type === 'application/pdf') return await cleanPdf(bytes);
    return cleanOffice(bytes);
  } catch {
    // Whatever a library says about a broken file, to a person it is one thing: it cannot be read.
    return null;
  }
}
