import 'server-only';
import sharp from 'sharp';
import type { Block, Picture, ReportTree } from '../content-tree';
import { typeset } from './typeset';

/** A picture for formats that cannot draw: as lines, and as points for programs that do not know lines. */
export type Drawing = { svg: string; png: Buffer /** Height by width. */; ratio: number };

/** Points a picture is wide, sharp on paper. */
const width = 1_800;

/** Draws the report's pictures as its PDF does, by their ids: letters are shapes, so that no font is needed. */
export async function drawPictures(
  tree: ReportTree,
  publishedAt: Date,
): Promise<Map<string, Drawing>> {
  const drawings = new Map<string, Drawing>();
  for (const only of picturesOf(tree.blocks)) {
    const svg = String(await typeset({ tree, publishedAt, form: 'svg', only }));
    const { data, info } = await sharp(Buffer.from(svg), { density: 300 })
      .resize({ width })
      .flatten({ background: '#ffffff' })
      .png({ palette: true })
      .toBuffer({ resolveWithObject: true });
    drawings.set(only.id, { svg, png: data, ratio: info.height / info.width });
  }
  return drawings;
}

function picturesOf(blocks: readonly Block[]): Picture[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'picture') return [block];
    return block.kind === 'quotation' ? picturesOf(block.blocks) : [];
  });
}
