-- Several persons can wait together: a family, which is ranked as one and takes a unit whole.

ALTER TABLE waiting_entry
    ADD COLUMN persons int NOT NULL DEFAULT 1
        CONSTRAINT somebody_waits CHECK (persons BETWEEN 1 AND 20);
