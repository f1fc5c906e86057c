import 'server-only';
import sharp from 'sharp';
import type { MediaType } from '../media-type';

/** No camera makes more; more would only fill the memory. */
const mostPixels = 100_000_000;

/**
 * The same picture drawn anew, upright: without place, camera, thumbnail, comments or anything
 * else that a picture says beside what it shows. Throws when the bytes are no whole picture.
 */
export async function cleanImage(bytes: Uint8Array, type: MediaType): Promise<Uint8Array> {
  const picture = sharp(bytes, {
    limitInputPixels: mostPixels,
    failOn: 'error',
    animated: type === 'image/webp',
  }).autoOrient();
  if (type === 'image/png') return picture.png().toBuffer();
  if (type === 'image/webp') return picture.webp({ quality: 92 }).toBuffer();
  return picture.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer();
}
