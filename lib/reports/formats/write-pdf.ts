import 'server-only';
import type { ReportTree } from '../content-tree';
import { headRows } from './head-rows';
import { typeset } from './typeset';

/**
 * The report as a tagged PDF after PDF/UA-1: headings, lists, tables with their heads, alternatives of pictures,
 * bookmarks, fonts within. Letters that none of our fonts has (Chinese ones, for instance) show as boxes. The same
 * tree and time give the same bytes.
 */
export async function writePdf(tree: ReportTree, publishedAt: Date): Promise<Uint8Array> {
  const pdf = await typeset({ tree, publishedAt, form: 'pdf' });
  return headRows(pdf as Uint8Array, tree);
}
