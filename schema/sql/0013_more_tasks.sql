-- Kinds of work that arrivals, evenings, extensions, exceptions, waiting and loans leave for people.

ALTER TABLE task
    DROP CONSTRAINT known_task_kinds,
    ADD CONSTRAINT known_task_kinds CHECK (kind IN ('complete_details', 'stay_obstructed', 'decide_after_early_end',
        'tell_resident', 'departure_overdue', 'desk_silent', 'confirm_clock_change', 'message_failed',
        'report_reachability', 'court_hearing', 'advise_on_extension', 'decide_on_extension', 'agree_next_step',
        'judge_condition', 'place_lost', 'unsafe_together', 'waiting_offer', 'waiting_expired', 'not_arrived',
        'missing_at_night', 'squeeze_ahead', 'follow_up_turn_away', 'approve_override', 'return_loan'));
