import 'server-only';
import { canonical } from '@/lib/db/values';
import type { ReportTree } from '../content-tree';

/** The tree itself in canonical JSON (RFC 8785): the bytes that the report's hash is of. */
export async function writeJson(tree: ReportTree): Promise<Uint8Array> {
  return new TextEncoder().encode(canonical(JSON.parse(JSON.stringify(tree))));
}
