-- A message that was given up again, after somebody had ticked off that it was, is a person's to look at again: it has
-- one open alert at a time, and as many before as it took.
DROP INDEX one_alert_for_a_message;
CREATE UNIQUE INDEX one_open_alert_for_a_message ON task (region_id, message_id)
    WHERE kind = 'message_failed' AND state IN ('waiting', 'open');
CREATE INDEX alert_of_message ON task (region_id, message_id) WHERE kind = 'message_failed';
