-- A row alone does not say what becomes of the one above it: once all are planned, those that would stand below nothing
-- are rejected, too (lib/imports/mutations/settle-parents.ts).
GRANT UPDATE (outcome, before, after, problems) ON import_plans TO qadam_program;
