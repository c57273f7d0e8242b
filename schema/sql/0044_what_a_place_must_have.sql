-- That only a place where somebody in a wheelchair can live will do is kept with the claim, with who waits and with what
-- was turned away, as it was asked for: what they are offered, moved to or promised later goes by it. It is asked of a
-- place, and says nothing else.

ALTER TABLE claim ADD COLUMN wheelchair boolean NOT NULL DEFAULT false;
ALTER TABLE waiting_entry ADD COLUMN wheelchair boolean NOT NULL DEFAULT false;
ALTER TABLE turn_away ADD COLUMN wheelchair boolean NOT NULL DEFAULT false; -- when it was first turned away
