-- Whoever has several calendars knows by this which is which, and sees that one is read that nobody should read.
ALTER TABLE calendar_feed
    ADD COLUMN used_on      text NOT NULL DEFAULT 'other'
        CHECK (used_on IN ('telephone', 'tablet', 'computer', 'shared_screen', 'other')),
    ADD COLUMN last_read_at timestamptz; -- written down once in some minutes
ALTER TABLE calendar_feed ALTER COLUMN used_on DROP DEFAULT;

GRANT SELECT (used_on, last_read_at) ON calendar_feed TO adempauze_app;
GRANT UPDATE (last_read_at) ON calendar_feed TO adempauze_app;
