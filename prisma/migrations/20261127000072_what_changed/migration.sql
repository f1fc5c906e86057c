/* What changed lately is read from the last publication of a voice backwards, as far as is shown, however much
   was ever published. By days; within a day what took effect last in a loaded record stands before the rest of
   it, and what was published at the desk before both. The days are those of UTC: an index cannot know the
   time zone of each country. */
CREATE INDEX assessments_latest_news ON assessments (
  voice_id,
  ((published_at AT TIME ZONE 'UTC')::date) DESC,
  (CASE WHEN shipped_key IS NOT NULL AND kind = 'ASSESSMENT' THEN effective_on
        ELSE (published_at AT TIME ZONE 'UTC')::date END) DESC,
  published_at DESC,
  id
);
