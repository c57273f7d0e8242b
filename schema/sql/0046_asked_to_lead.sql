-- Whoever is asked to take the lead of a case over has it to answer as a task, which goes with the offer.
ALTER TABLE task
    DROP CONSTRAINT known_task_kinds,
    ADD CONSTRAINT known_task_kinds CHECK (kind IN ('complete_details', 'stay_obstructed', 'decide_after_early_end',
        'tell_resident', 'departure_overdue', 'desk_silent', 'confirm_clock_change', 'message_failed',
        'report_reachability', 'court_hearing', 'advise_on_extension', 'decide_on_extension', 'agree_next_step',
        'judge_condition', 'place_lost', 'unsafe_together', 'waiting_offer', 'waiting_expired', 'not_arrived',
        'missing_at_night', 'squeeze_ahead', 'follow_up_turn_away', 'approve_override', 'return_loan', 'enter_paper',
        'webhook_failing', 'phone_round', 'answer_lead_offer')
        OR (protocol IS NOT NULL AND kind ~ '^[a-z][a-z0-9_]{0,39}$')), -- the files name their steps
    ADD CONSTRAINT an_answer_is_about_a_case CHECK (kind <> 'answer_lead_offer' OR case_id IS NOT NULL);

CREATE UNIQUE INDEX a_lead_is_asked_for_once_at_a_time ON task (region_id, case_id)
    WHERE kind = 'answer_lead_offer' AND state = 'open';

-- What was offered before and waits still has waited long enough.
DO $$
DECLARE
    here uuid;
BEGIN
    FOR here IN SELECT id FROM region LOOP
        PERFORM set_config('adempauze.region', here::text, true);
        INSERT INTO task (kind, state, case_id, organisation_id, assignee_id, opened_at, due_at)
        SELECT 'answer_lead_offer', 'open', o.case_id, o.to_organisation_id, o.to_account_id, o.offered_at, o.offered_at
          FROM lead_offer o
         WHERE o.answer IS NULL;
    END LOOP;
    PERFORM set_config('adempauze.region', '', true);
END
$$;
