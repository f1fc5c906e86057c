/** A query: every file whose bytes must be there, with `id`, `reference`, `sha256` and `size`. */
export const filesThatMustBeThere = `
  SELECT one.id, e.reference, one.sha256, one.size
  FROM evidence_files one JOIN evidence e ON e.id = one.evidence_id
  WHERE NOT EXISTS (SELECT 1 FROM withholdings w
    WHERE w.subject_kind = 'evidence_file' AND w.field = 'name' AND w.subject_id = one.id)
  UNION ALL SELECT one.id, r.reference || '/v' || r.version, one.sha256, one.size
  FROM report_files one JOIN reports r ON r.id = one.report_id WHERE one.removed_at IS NULL`;
