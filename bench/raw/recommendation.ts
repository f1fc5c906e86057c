import type { Sql } from 'postgres';

/**
 * One recommendation with what its page shows, in one statement: document, bodies, themes, every
 * judgement with its voice and citations, the evidence, and who else asks for the same.
 */
export async function recommendationRaw(sql: Sql, reference: string): Promise<number> {
  const rows = await sql`
    SELECT r.*, h.*, d.title, d.url, a.name,
      (SELECT json_agg(b.short_name) FROM recommendation_bodies rb JOIN bodies b ON b.id = rb.body_id
       WHERE rb.recommendation_id = r.id) AS bodies,
      (SELECT json_agg(t.name) FROM recommendation_themes rt JOIN themes t ON t.id = rt.theme_id
       WHERE rt.recommendation_id = r.id) AS themes,
      (SELECT json_agg(json_build_object('row', s, 'voice', v.name, 'cites', (
         SELECT json_agg(json_build_object('reference', e.reference, 'title', e.title))
         FROM assessment_citations c JOIN evidence e ON e.id = c.evidence_id WHERE c.assessment_id = s.id))
         ORDER BY s.effective_on DESC)
       FROM assessments s JOIN voices v ON v.id = s.voice_id WHERE s.recommendation_id = r.id) AS history,
      (SELECT json_agg(json_build_object('row', e, 'link', l, 'sources', (
         SELECT json_agg(o.title) FROM citations c JOIN sources o ON o.id = c.source_id WHERE c.evidence_id = e.id)))
       FROM evidence_links l JOIN evidence e ON e.id = l.evidence_id WHERE l.recommendation_id = r.id) AS evidence,
      (SELECT json_agg(json_build_object('ask', k.title, 'reference', o.reference, 'summary', o.summary,
         'status', oh.status))
       FROM ask_recommendations mine JOIN asks k ON k.id = mine.ask_id
       JOIN ask_recommendations ar ON ar.ask_id = k.id JOIN recommendations o ON o.id = ar.recommendation_id
       JOIN headlines oh ON oh.recommendation_id = o.id WHERE mine.recommendation_id = r.id) AS asked,
      (SELECT json_agg(json_build_object('reference', f.reference, 'summary', f.summary, 'status', fh.status))
       FROM recommendations f JOIN headlines fh ON fh.recommendation_id = f.id
       WHERE f.parent_id = r.id OR f.id = r.parent_id) AS family,
      (SELECT json_agg(m.title) FROM measure_recommendations mr JOIN measures m ON m.id = mr.measure_id
       WHERE mr.recommendation_id = r.id) AS measures
    FROM recommendations r JOIN headlines h ON h.recommendation_id = r.id
    JOIN documents d ON d.id = r.document_id JOIN addressees a ON a.id = r.addressee_id
    WHERE r.reference = ${reference}`;
  return rows.length;
}
