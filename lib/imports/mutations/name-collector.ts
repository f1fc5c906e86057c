import 'server-only';
import { db } from '@/lib/db/client';
import type { ImportNameKind } from '@/lib/db/generated/enums';
import { FileProblem } from '../problems';
import type { DocumentDetails, StagedRow } from '../read-row';

const mostNames = 50_000;

/** Every name that a file uses, once, with what the file says of a document. */
export class NameCollector {
  readonly found = new Map<
    string,
    { kind: ImportNameKind; name: string; details: DocumentDetails | null }
  >();

  add(row: StagedRow, document: DocumentDetails | null): void {
    this.put('COUNTRY', row.country);
    this.put('ADDRESSEE', row.addressee);
    this.put('DOCUMENT', row.document, document);
    for (const name of row.bodies ?? []) this.put('BODY', name);
    for (const name of row.states ?? []) this.put('STATE', name);
    for (const name of row.themes ?? []) this.put('THEME', name);
    for (const name of row.categories ?? []) this.put('CATEGORY', name);
    for (const name of row.measures ?? []) this.put('MEASURE', name);
  }

  private put(kind: ImportNameKind, name: string | null, details: DocumentDetails | null = null) {
    if (!name) return;
    const key = `${kind} ${name}`;
    const known = this.found.get(key);
    // The first row that knows the document's day says what it is.
    if (known && (known.details?.latest || !details?.latest)) return;
    if (!known && this.found.size === mostNames) throw new FileProblem('tooManyNames');
    this.found.set(key, { kind, name, details });
  }
}

export async function saveNames(batchId: string, names: NameCollector): Promise<void> {
  const list = [...names.found.values()];
  for (let begun = 0; begun < list.length; begun += 2_000) {
    await db.$executeRaw`
      INSERT INTO import_names (batch_id, kind, name, rows, details)
      SELECT ${batchId}::uuid, kind::"ImportNameKind", name, 0, nullif(details, 'null')
      FROM jsonb_to_recordset(${JSON.stringify(list.slice(begun, begun + 2_000))}::jsonb)
        AS n (kind text, name text, details jsonb)`;
  }
}
