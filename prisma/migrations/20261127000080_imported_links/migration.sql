-- A file may link its recommendations to categories and measures by their names. What a category stands for is a theme
-- that is there already; no theme and no measure is ever made of a link.
ALTER TYPE "ImportNameKind" ADD VALUE 'CATEGORY';
ALTER TYPE "ImportNameKind" ADD VALUE 'MEASURE';

-- The names as the row has them; empty where the file has no such column.
ALTER TABLE import_rows ADD COLUMN categories TEXT[], ADD COLUMN measures TEXT[];
