-- From version 2 to 3: excerpts can be prepared for the thesis, codes can have condensates, and cells can be about a theme
-- and say that it was not asked about.

CREATE TABLE preparation (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    excerpt       INTEGER NOT NULL UNIQUE REFERENCES excerpt (id),
    flagged       INTEGER NOT NULL CHECK (flagged IN (0, 1)), -- it is to be quoted in the thesis
    condensation  TEXT NOT NULL,                        -- its meaning in the researcher's own short words
    edits         TEXT NOT NULL CHECK (json_valid(edits)), -- what is left out, replaced or put in, and where in the quote
    rendering     TEXT NOT NULL,                        -- the quote as edited by hand; used instead of the edits
    translation   TEXT NOT NULL,                        -- the quote in another language
    prepared_from TEXT NOT NULL                         -- SHA-256 in hex of the quote when the last three were made
) STRICT;

CREATE TABLE condensate (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    code   INTEGER NOT NULL UNIQUE REFERENCES code (id),
    words  TEXT NOT NULL,                               -- in the first person, as one informant might have said it
    golden INTEGER                                      -- the golden quote: an excerpt, which may be gone since
) STRICT;

-- No program has written forms before, so rows that are in these tables are in no journal. They are not kept.
DELETE FROM form_column;
DELETE FROM form;
ALTER TABLE cell RENAME TO old_cell;
CREATE TABLE cell (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    participant INTEGER NOT NULL REFERENCES participant (id),
    code        INTEGER REFERENCES code (id),
    form_column INTEGER REFERENCES form_column (id),
    words       TEXT NOT NULL,
    not_asked   INTEGER NOT NULL CHECK (not_asked IN (0, 1)), -- the participant was not asked about it
    CHECK ((code IS NULL) <> (form_column IS NULL))
) STRICT;
CREATE UNIQUE INDEX cell_place ON cell (participant, coalesce(code, 0), coalesce(form_column, 0));
CREATE INDEX cell_code ON cell (code) WHERE code IS NOT NULL;
DELETE FROM sqlite_sequence WHERE name = 'cell';
UPDATE sqlite_sequence SET name = 'cell' WHERE name = 'old_cell';
DROP TABLE old_cell;

-- Forms and their columns have names too.
DROP INDEX change_named;
CREATE INDEX change_named ON change (table_name, row)
WHERE table_name IN ('code', 'coder', 'colour', 'colour_set', 'document', 'form', 'form_column', 'memo', 'participant',
    'round', 'setting');
