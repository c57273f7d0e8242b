-- Desks that have not answered are looked for several times a second: not among all claims that there ever were.
CREATE INDEX holds_by_answer_due ON claim (region_id, answer_due_at) WHERE state = 'held' AND answer = 'awaited';
