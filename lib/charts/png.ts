import 'server-only';
import { createHash } from 'node:crypto';
import sharp from 'sharp';

/** Dots for each unit of the drawing. */
export const pngScale = 2;

const keptAtMost = 40;
const kept = new Map<string, Buffer>();
let last: Promise<unknown> = Promise.resolve();

/**
 * A drawing as PNG, with so many dots for each of its units. The same drawing is made once, and one at a time: a picture that many ask for must not take the
 * machine from its readers.
 */
export function toPng(svg: string, scale = pngScale): Promise<Buffer> {
  const key = createHash('sha256').update(`${scale} ${svg}`).digest('base64url');
  const made = last.then(async () => {
    const known = kept.get(key);
    if (known) return known;
    const png = await sharp(Buffer.from(svg), { density: 72 * scale, limitInputPixels: 40e6 })
      .png({ palette: true, colours: 128, effort: 4 })
      .toBuffer();
    kept.set(key, png);
    const [oldest] = kept.keys();
    if (kept.size > keptAtMost && oldest) kept.delete(oldest);
    return png;
  });
  last = made.catch(() => undefined);
  return made;
}
