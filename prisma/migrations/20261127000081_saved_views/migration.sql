-- Saved views: selections of the explorer that somebody keeps under a name of their own.

-- CreateTable
CREATE TABLE "saved_views" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "country_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "saved_views_country_id_idx" ON "saved_views"("country_id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_views_account_id_name_key" ON "saved_views"("account_id", "name");

-- AddForeignKey
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "countries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- ── Rules ───────────────────────────────────────────────────────────────────

ALTER TABLE saved_views
  ADD CONSTRAINT saved_views_name_check CHECK (btrim(name) <> '' AND length(name) <= 80),
  ADD CONSTRAINT saved_views_query_check CHECK (query ~ '^[A-Za-z0-9*._+%=&-]*$' AND length(query) <= 6000);
COMMENT ON CONSTRAINT saved_views_name_check ON saved_views IS 'Its owner has to know it again in a list.';
COMMENT ON CONSTRAINT saved_views_query_check ON saved_views IS 'The parameters of an address and nothing that could lead elsewhere: no scheme, host, path or fragment.';

-- An identifier never changes: as in every other table.
CREATE TRIGGER refuse_new_id BEFORE UPDATE OF id ON saved_views FOR EACH ROW EXECUTE FUNCTION refuse_new_id();

REVOKE ALL ON saved_views FROM PUBLIC;
-- Renamed or replaced by its owner; deleted by its owner or with the person. It never becomes somebody else's.
GRANT SELECT, INSERT, DELETE ON saved_views TO qadam_program;
GRANT UPDATE (country_id, name, query, updated_at) ON saved_views TO qadam_program;
