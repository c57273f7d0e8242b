-- A next step that was agreed on for one order is none for the next: agreeing on the same one again counts, so it brings the
-- steps of the case up to date.
DROP TRIGGER a_next_step_meets_steps ON household_case;
CREATE TRIGGER a_next_step_meets_steps AFTER UPDATE ON household_case
    FOR EACH ROW WHEN ((NEW.next_step, NEW.next_step_agreed_at, NEW.organisation_id)
                       IS DISTINCT FROM (OLD.next_step, OLD.next_step_agreed_at, OLD.organisation_id))
    EXECUTE FUNCTION mark_case_itself();
