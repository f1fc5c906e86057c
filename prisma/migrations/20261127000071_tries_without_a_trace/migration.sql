-- Who tried to follow something is counted under the day's key, as who sends something is: the key and the tries go with their
-- day, and neither comes back from the write-ahead log.
ALTER TABLE subscription_tries SET UNLOGGED;
