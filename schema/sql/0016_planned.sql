-- Changes planned ahead. A place opens from a date, and moves to another unit or house from a date. Both stand in
-- placement as closures, so search, board and constraint see them like any other: a place is closed before it opens, and
-- a move closes the place where it was and opens one where it goes. The old row stays, with everybody who slept there;
-- what a house had is never written again.

ALTER TABLE closure
    DROP CONSTRAINT closure_reason_check,
    ADD CONSTRAINT known_closure_reasons CHECK (reason IN ('repair', 'cleaning', 'staff', 'safety', 'lent', 'other',
                                                           'not_open_yet', 'moved')),
    ALTER COLUMN recorded_by DROP NOT NULL; -- none: adempauzectl

ALTER TABLE place
    ADD COLUMN moved_at timestamptz, -- from then on it is another place, in another unit
    ADD COLUMN moved_to uuid,
    ADD CONSTRAINT a_move_has_a_date CHECK ((moved_at IS NULL) = (moved_to IS NULL)),
    ADD CONSTRAINT no_place_moves_to_itself CHECK (moved_to <> id),
    ADD FOREIGN KEY (region_id, moved_to) REFERENCES place,
    DROP CONSTRAINT places_of_a_unit_have_names;

CREATE UNIQUE INDEX places_of_a_unit_have_names ON place (region_id, unit_id, name) WHERE moved_at IS NULL;
CREATE UNIQUE INDEX one_place_moves_to_another ON place (region_id, moved_to) WHERE moved_to IS NOT NULL;

GRANT UPDATE (moved_at, moved_to) ON place TO adempauze_app;

CREATE OR REPLACE VIEW place_effective WITH (security_invoker = true) AS
    SELECT p.region_id, p.id, p.name, p.unit_id, p.facility_id, p.confirmed_at, p.surge,
           coalesce(p.accepts, u.accepts, f.accepts) AS accepts,
           coalesce(p.conditions, u.conditions, f.conditions) AS conditions,
           coalesce(p.wheelchair, u.wheelchair, f.wheelchair) AS wheelchair,
           f.alias, f.operator_id, f.kind, f.zone, f.intake_from, f.intake_until, f.departure_time, f.turnover_minutes,
           f.longest_stay_days, f.admission, f.tail, f.phone, f.desk_id, f.details_team_id, p.moved_at
      FROM place p
      JOIN unit u ON u.region_id = p.region_id AND u.id = p.unit_id
      JOIN facility f ON f.region_id = p.region_id AND f.id = p.facility_id;
