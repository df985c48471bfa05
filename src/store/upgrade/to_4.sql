-- From version 3 to 4: the times of shorter pieces within a turn are kept.

CREATE TABLE time_mark (
    text_revision INTEGER NOT NULL REFERENCES text_revision (id),
    at_byte       INTEGER NOT NULL CHECK (at_byte > 0), -- in the text; what stands from there on is said at this time
    time_ms       INTEGER NOT NULL,                     -- milliseconds from the recording's start
    PRIMARY KEY (text_revision, at_byte)
) STRICT, WITHOUT ROWID;
