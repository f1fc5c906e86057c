-- As of every row of ours: what its author's browser calls it, it is called for as long as it lives.
CREATE TRIGGER refuse_new_id BEFORE UPDATE OF id ON several_drafts FOR EACH ROW EXECUTE FUNCTION refuse_new_id();
