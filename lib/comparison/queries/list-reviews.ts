import 'server-only';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Review } from '../types';

/**
 * The documents of peer reviews and treaty bodies in this country's record that had been issued by a day, oldest first:
 * what readers compare with. Documents of one kind and one day count once.
 */
export async function listReviews(countryId: string, day: string): Promise<Review[]> {
  return db.$queryRaw<Review[]>(Prisma.sql`
    SELECT DISTINCT ON (d.issued_latest, b.kind) b.kind::text AS kind, b.short_name AS body,
      json_build_object('earliest', d.issued_earliest, 'latest', d.issued_latest,
        'qualifier', d.issued_qualifier, 'words', d.issued_words) AS issued
    FROM documents d
    JOIN document_bodies db ON db.document_id = d.id
    JOIN bodies b ON b.id = db.body_id AND b.kind IN ('UN_PEER_REVIEW', 'UN_TREATY_BODY')
    JOIN document_coverages c ON c.document_id = d.id AND c.country_id = ${countryId}::uuid
    WHERE d.archived_at IS NULL AND d.issued_latest <= ${day}::date
    ORDER BY d.issued_latest, b.kind, d.slug`);
}
