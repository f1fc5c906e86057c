import 'server-only';
import { type AuditEntry, recordEvents } from '@/lib/audit/mutations';
import type { Transaction } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { BodyKind, ImportNameKind } from '@/lib/db/generated/enums';
import type { ImportBatchModel } from '@/lib/db/generated/models';
import { newId } from '@/lib/identity/ids';
import { documentDetails } from '../match-names';
import { peerReview } from '../read-row';

type Missing = { kind: ImportNameKind; name: string; slug: string; details: unknown };

/** Makes what a batch's rows name and what is not there yet: addressees, themes, bodies, then documents. */
export async function makeNames(
  tx: Transaction,
  batch: ImportBatchModel,
  accountId: string,
): Promise<void> {
  const missing = await listMissing(tx, batch.id);
  const entries: Omit<AuditEntry, 'accountId' | 'action' | 'before'>[] = [];
  const of = (kind: ImportNameKind) => missing.filter((one) => one.kind === kind);
  for (const { name, slug } of of('ADDRESSEE')) {
    const after = { id: newId(), slug, name, isStateConcerned: true };
    await tx.addressee.create({ data: after });
    entries.push({ kind: 'addressee', id: after.id, after });
  }
  const last = await tx.theme.aggregate({ _max: { position: true } });
  for (const [place, { name, slug }] of of('THEME').entries()) {
    const definition = batch.sourceNote ? `A subject in ${batch.sourceNote}.` : name;
    const position = (last._max.position ?? 0) + 1 + place;
    const after = { id: newId(), slug, name, definition, position };
    await tx.theme.create({ data: after });
    entries.push({ kind: 'theme', id: after.id, after });
  }
  for (const { name, slug } of of('BODY')) {
    const description = `Named in imported recommendations (batch ${batch.number}).`;
    const after = { id: newId(), slug, name, shortName: name, kind: kindOf(name), description };
    await tx.body.create({ data: after });
    entries.push({ kind: 'body', id: after.id, after });
  }
  const above = (await listBodies(tx, batch.id)).get(peerReview) ?? null;
  for (const { name, slug } of of('STATE')) {
    const description = 'Recommending State in the Universal Periodic Review.';
    const after = {
      id: newId(),
      slug,
      name,
      shortName: name,
      kind: 'STATE' as const,
      description,
      aboveId: above,
    };
    await tx.body.create({ data: after });
    entries.push({ kind: 'body', id: after.id, after });
  }
  entries.push(...(await makeDocuments(tx, batch, of('DOCUMENT'))));
  await recordEvents(
    tx,
    entries.map((entry) => ({ ...entry, accountId, action: 'create', before: null })),
  );
}

/** What the rows that are carried out name, as `used (kind, slug)`; no row of theirs is a State apart from a body. */
export const usedNames = (batchId: string) => Prisma.sql`
  p AS (SELECT recommendation_id, outcome, after FROM import_plans
        WHERE batch_id = ${batchId}::uuid AND outcome IN ('NEW', 'CHANGED', 'REVIVED')),
  used (kind, slug) AS (
    SELECT 'DOCUMENT', after ->> 'document' FROM p
    UNION SELECT 'ADDRESSEE', after ->> 'addressee' FROM p
    UNION SELECT 'BODY', jsonb_array_elements_text(after -> 'bodies') FROM p
    UNION SELECT 'THEME', jsonb_array_elements_text(after -> 'themes') FROM p)`;

/** Only what a row that is carried out needs: names of rejected rows alone are not made. */
async function listMissing(tx: Transaction, batchId: string): Promise<Missing[]> {
  return tx.$queryRaw<Missing[]>`
    WITH ${usedNames(batchId)},
    issuing AS (
      SELECT b ->> 'name' AS name FROM import_names n, jsonb_array_elements(n.details -> 'bodies') b
      WHERE n.batch_id = ${batchId}::uuid AND n.kind = 'DOCUMENT' AND n.target_id IS NULL
        AND n.slug IN (SELECT slug FROM used WHERE kind = 'DOCUMENT')),
    named AS (
      SELECT DISTINCT ON (n.kind, n.slug) n.kind, n.name, n.slug, n.details FROM import_names n
      WHERE n.batch_id = ${batchId}::uuid AND n.target_id IS NULL AND n.slug IS NOT NULL AND n.kind <> 'COUNTRY'
        AND (EXISTS (SELECT 1 FROM used u WHERE u.slug = n.slug
               AND u.kind = CASE WHEN n.kind = 'STATE' THEN 'BODY' ELSE n.kind::text END)
             OR n.kind = 'BODY' AND n.name IN (SELECT name FROM issuing)
             OR n.kind = 'BODY' AND n.name = ${peerReview} AND EXISTS (
               SELECT 1 FROM import_names s JOIN used u ON u.slug = s.slug AND u.kind = 'BODY'
               WHERE s.batch_id = n.batch_id AND s.kind = 'STATE'))
      ORDER BY n.kind, n.slug, n.name)
    SELECT * FROM named ORDER BY kind, name`;
}

async function makeDocuments(tx: Transaction, batch: ImportBatchModel, missing: Missing[]) {
  const named = await listBodies(tx, batch.id);
  const note = `Imported (batch ${batch.number})${batch.sourceNote ? ` from ${batch.sourceNote}` : ''}; not compared with the document.`;
  const made = missing.map(({ slug, details }) => {
    const said = documentDetails.parse(details);
    const bodyIds = said.bodies.flatMap(({ name }) => named.get(name) ?? []);
    const document = {
      id: newId(),
      slug,
      title: said.title,
      symbol: said.symbol,
      issuedEarliest: said.earliest ? new Date(said.earliest) : null,
      issuedLatest: new Date(said.latest ?? Number.NaN),
      issuedQualifier: said.isInferred ? ('INFERRED' as const) : ('EXACT' as const),
      issuedWords: said.words,
    };
    return { document, bodyIds: [...new Set(bodyIds)].sort() };
  });
  for (let begun = 0; begun < made.length; begun += 1_000) {
    const some = made.slice(begun, begun + 1_000);
    await tx.document.createMany({ data: some.map(({ document }) => document) });
    const links = some.flatMap(({ document, bodyIds }) =>
      bodyIds.map((bodyId) => ({ documentId: document.id, bodyId })),
    );
    await tx.documentBody.createMany({ data: links });
  }
  await tx.$executeRaw`
    INSERT INTO document_coverages (document_id, country_id, coverage, note)
    SELECT d.id, c.id, 'PARTIAL', ${note} FROM (
      SELECT DISTINCT after ->> 'document' AS document, after ->> 'country' AS country FROM import_plans
      WHERE batch_id = ${batch.id}::uuid AND outcome = 'NEW') p
    JOIN documents d ON d.slug = p.document JOIN countries c ON c.code = p.country
    WHERE d.id = ANY (${made.map(({ document }) => document.id)}::uuid[])`;
  return made.map(({ document: { id, ...after }, bodyIds }) => ({
    kind: 'document' as const,
    id,
    after: { ...after, bodies: bodyIds, coverage: 'PARTIAL', coverageNote: note },
  }));
}

/** The bodies that names of the batch stand for. */
async function listBodies(tx: Transaction, batchId: string): Promise<Map<string, string>> {
  const found = await tx.$queryRaw<{ name: string; id: string }[]>`
    SELECT n.name, b.id FROM import_names n JOIN bodies b ON b.slug = n.slug
    WHERE n.batch_id = ${batchId}::uuid AND n.kind = 'BODY'`;
  return new Map(found.map(({ name, id }) => [name, id]));
}

/** What a new body is, by what it is called; an editor can say better. */
function kindOf(name: string): BodyKind {
  if (name === peerReview) return 'UN_PEER_REVIEW';
  if (/^(CEDAW|CERD|CCPR|HRC|HRCttee|CESCR|CAT|SPT|CRC|CRPD|CMW|CED)\b|Committee/i.test(name))
    return 'UN_TREATY_BODY';
  return /^(SR|WG|IE|SRSG)\b|Rapporteur|Working Group|Independent Expert/i.test(name)
    ? 'UN_MANDATE'
    : 'CIVIL_SOCIETY';
}
