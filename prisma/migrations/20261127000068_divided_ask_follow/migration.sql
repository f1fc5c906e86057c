-- Who followed an ask that was divided follows both parts, and is told once.

-- The ask that a part was taken from; unset once its follower was told.
ALTER TABLE subscriptions ADD COLUMN divided_from_id uuid,
  -- Only asks are divided, and who has not said yes yet follows nothing.
  ADD CONSTRAINT subscriptions_divided_check
    CHECK (divided_from_id IS NULL OR (subject = 'ASK' AND confirmed_at IS NOT NULL));
COMMENT ON CONSTRAINT subscriptions_divided_check ON subscriptions IS 'Only a confirmed follower of an ask is told that it was divided.';
