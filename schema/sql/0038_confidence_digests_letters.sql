-- How much a house's "free" is worth is reckoned from what was recorded anyway; only what is asked because of it is new.

-- What a house's desk recorded, and who was refused at its door: nobody looks for it among all events that there ever
-- were. Partial: what else happens in a house is not written twice.
CREATE INDEX desk_of_house ON event (region_id, facility_id, recorded_at)
    WHERE kind IN ('hold.accepted', 'hold.declined', 'stay.began', 'stay.ended', 'house.checked_in',
                   'claim.refused_at_door');

ALTER TABLE turn_away
    DROP CONSTRAINT known_turn_away_reasons,
    ADD CONSTRAINT known_turn_away_reasons CHECK (reason IN ('full', 'closed', 'departure_unconfirmed',
        'over_house_limit', 'not_suitable', 'declined_by_house', 'desk_silent', 'hold_expired', 'refused_at_door',
        'too_many_holds', 'own_choice', 'safety', 'other'));

-- Somebody with a booked stay can be refused at the door as well; whoever sought the place has none again.
CREATE TRIGGER refused_stays_are_noted AFTER UPDATE OF state ON claim
    FOR EACH ROW WHEN (OLD.state = 'booked' AND NEW.state = 'cancelled' AND NEW.answer = 'declined')
    EXECUTE FUNCTION note_failed_hold();

ALTER TABLE task
    DROP CONSTRAINT known_task_kinds,
    ADD CONSTRAINT known_task_kinds CHECK (kind IN ('complete_details', 'stay_obstructed', 'decide_after_early_end',
        'tell_resident', 'departure_overdue', 'desk_silent', 'confirm_clock_change', 'message_failed',
        'report_reachability', 'court_hearing', 'advise_on_extension', 'decide_on_extension', 'agree_next_step',
        'judge_condition', 'place_lost', 'unsafe_together', 'waiting_offer', 'waiting_expired', 'not_arrived',
        'missing_at_night', 'squeeze_ahead', 'follow_up_turn_away', 'approve_override', 'return_loan', 'enter_paper',
        'webhook_failing', 'phone_round')
        OR (protocol IS NOT NULL AND kind ~ '^[a-z][a-z0-9_]{0,39}$')); -- the files name their steps

-- A house is telephoned by one at a time, and who looks when it last was finds it at once.
CREATE UNIQUE INDEX one_open_phone_round_per_house ON task (region_id, facility_id)
    WHERE kind = 'phone_round' AND state IN ('waiting', 'open');
CREATE INDEX phone_round_of_house ON task (region_id, facility_id) WHERE kind = 'phone_round';

-- What is collected until an hour leaves as one mail for all that one organisation is told at that moment. The receiver
-- stands here a second time, so that those of one mail are found in one index.
ALTER TABLE delivery
    ADD COLUMN digest_at timestamptz,
    ADD COLUMN digest_to uuid,
    ADD FOREIGN KEY (region_id, digest_to) REFERENCES organisation,
    ADD CONSTRAINT a_digest_is_a_mail_to_somebody CHECK (num_nulls(digest_at, digest_to) = 2
                                                         OR (num_nulls(digest_at, digest_to) = 0
                                                             AND channel = 'mail' AND NOT urgent));

CREATE INDEX digest_to_send ON delivery (region_id, digest_to, digest_at, id)
    WHERE state = 'queued' AND digest_at IS NOT NULL;

-- What a resident is told to come to.
ALTER TABLE letter
    ADD COLUMN appointment_at    timestamptz,
    ADD COLUMN guided_contact_at timestamptz;
