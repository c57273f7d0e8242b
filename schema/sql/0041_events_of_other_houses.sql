-- A stay that moves to another house concerns the one that loses the guest as well, and a planned move both: their desks
-- hear of what happens to it. What is reckoned of a house (confidence) goes by `facility_id` alone.

ALTER TABLE event ADD COLUMN other_facility_ids uuid[] NOT NULL DEFAULT '{}';
