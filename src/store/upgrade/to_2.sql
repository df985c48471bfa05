-- From version 1 to 2: each round has a codebook of its own, codes say when they are used, memos have kinds, and texts can
-- be corrected. A table whose columns change is made anew, so that the file is the same as a new one.

ALTER TABLE round RENAME TO old_round;
CREATE TABLE round (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid       BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    number     INTEGER NOT NULL UNIQUE CHECK (number >= 1), -- which pass
    name       TEXT NOT NULL,                           -- what it is called; may be empty
    colour_set INTEGER NOT NULL REFERENCES colour_set (id), -- the pens in use
    closed_at  INTEGER,                                 -- when it was closed; nothing in a closed round changes
    origin     INTEGER REFERENCES round (id),           -- the round it was begun from; null for one begun empty
    began_at   INTEGER NOT NULL
) STRICT;
INSERT INTO round (id, uuid, number, name, colour_set, closed_at, origin, began_at)
SELECT id, uuid, number, name, colour_set, closed_at, NULL, coalesce((SELECT at FROM step ORDER BY seq LIMIT 1), 0)
FROM old_round;
DELETE FROM sqlite_sequence WHERE name = 'round';
UPDATE sqlite_sequence SET name = 'round' WHERE name = 'old_round';
DROP TABLE old_round;

DROP INDEX code_name;
ALTER TABLE code RENAME TO old_code;
CREATE TABLE code (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid       BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    round      INTEGER NOT NULL REFERENCES round (id),  -- the round whose codebook it is in
    parent     INTEGER REFERENCES code (id),            -- the code above, in the same round; null at the top
    name       TEXT NOT NULL CHECK (name <> ''),
    definition TEXT NOT NULL,                           -- what belongs under it
    inclusion  TEXT NOT NULL,                           -- when to use it
    exclusion  TEXT NOT NULL,                           -- when not to use it
    example    INTEGER,                                 -- an excerpt that shows it, which may be gone since
    colour     INTEGER REFERENCES colour (id),          -- its own; where null, the nearest ancestor's holds
    position   INTEGER NOT NULL,                        -- place among its siblings, from 0
    retired    INTEGER NOT NULL CHECK (retired IN (0, 1)), -- out of use: kept on old codings, not offered for new
    origin     INTEGER,                                 -- the code of an earlier round it was copied from
    CHECK (parent <> id)
) STRICT;
INSERT INTO code (id, uuid, round, parent, name, definition, inclusion, exclusion, example, colour, position, retired, origin)
SELECT id, uuid, (SELECT id FROM round ORDER BY number DESC LIMIT 1), parent, name, definition, '', '', NULL, colour,
       position, retired, NULL
FROM old_code;
DELETE FROM sqlite_sequence WHERE name = 'code';
UPDATE sqlite_sequence SET name = 'code' WHERE name = 'old_code';
DROP TABLE old_code;
CREATE UNIQUE INDEX code_name ON code (round, coalesce(parent, 0), name);

DROP INDEX excerpt_document;
ALTER TABLE excerpt RENAME TO old_excerpt;
CREATE TABLE excerpt (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid       BLOB NOT NULL CHECK (length(uuid) = 16),
    document   INTEGER NOT NULL REFERENCES document (id),
    start_byte INTEGER NOT NULL CHECK (start_byte >= 0),
    end_byte   INTEGER NOT NULL CHECK (end_byte > start_byte),
    turn       INTEGER NOT NULL,                        -- first informant's turn it touches, else the first turn
    speaker    INTEGER REFERENCES speaker (id),         -- that turn's speaker
    coder      INTEGER NOT NULL REFERENCES coder (id),
    round      INTEGER NOT NULL REFERENCES round (id),
    colour     INTEGER REFERENCES colour (id),          -- the pen
    marked_at  INTEGER NOT NULL,
    origin     INTEGER                                  -- the excerpt of an earlier round it was copied from
) STRICT;
INSERT INTO excerpt (id, uuid, document, start_byte, end_byte, turn, speaker, coder, round, colour, marked_at, origin)
SELECT id, uuid, document, start_byte, end_byte, turn, speaker, coder, round, colour, marked_at, NULL
FROM old_excerpt;
DELETE FROM sqlite_sequence WHERE name = 'excerpt';
UPDATE sqlite_sequence SET name = 'excerpt' WHERE name = 'old_excerpt';
DROP TABLE old_excerpt;
CREATE INDEX excerpt_document ON excerpt (document);

DROP INDEX memo_document;
DROP INDEX memo_participant;
DROP INDEX memo_excerpt;
DROP INDEX memo_coding;
DROP INDEX memo_code;
ALTER TABLE memo RENAME TO old_memo;
CREATE TABLE memo (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid        BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    document    INTEGER REFERENCES document (id),
    participant INTEGER REFERENCES participant (id),
    excerpt     INTEGER REFERENCES excerpt (id),
    coding      INTEGER REFERENCES coding (id),
    code        INTEGER REFERENCES code (id),
    round       INTEGER REFERENCES round (id),
    coder       INTEGER REFERENCES coder (id),          -- who wrote it, where known and kept
    kind        TEXT NOT NULL CHECK (kind IN ('note', 'summary', 'reflection')), -- the last two on a document
    words       TEXT NOT NULL CHECK (words <> ''),
    written_at  INTEGER NOT NULL,
    changed_at  INTEGER,                                -- when it was last changed, if it was
    CHECK ((document IS NOT NULL) + (participant IS NOT NULL) + (excerpt IS NOT NULL)
         + (coding IS NOT NULL) + (code IS NOT NULL) + (round IS NOT NULL) <= 1)
) STRICT;
INSERT INTO memo (id, uuid, document, participant, excerpt, coding, code, round, coder, kind, words, written_at, changed_at)
SELECT id, uuid, document, participant, excerpt, coding, code, round, coder, 'note', words, written_at, NULL
FROM old_memo;
DELETE FROM sqlite_sequence WHERE name = 'memo';
UPDATE sqlite_sequence SET name = 'memo' WHERE name = 'old_memo';
DROP TABLE old_memo;
CREATE INDEX memo_document ON memo (document) WHERE document IS NOT NULL;
CREATE INDEX memo_participant ON memo (participant) WHERE participant IS NOT NULL;
CREATE INDEX memo_excerpt ON memo (excerpt) WHERE excerpt IS NOT NULL;
CREATE INDEX memo_coding ON memo (coding) WHERE coding IS NOT NULL;
CREATE INDEX memo_code ON memo (code) WHERE code IS NOT NULL;

DROP TABLE round_code;

CREATE TABLE correction (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    document   INTEGER NOT NULL,                        -- whose text it corrects
    old        INTEGER NOT NULL,                        -- the revision it corrects
    new        INTEGER NOT NULL,                        -- the revision it makes
    edits      TEXT NOT NULL CHECK (json_valid(edits)), -- what is replaced by what, and where
    made_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX correction_document ON correction (document);

CREATE TABLE round_copy (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    document      INTEGER NOT NULL,
    old           INTEGER NOT NULL,                     -- the round that is copied
    new           INTEGER NOT NULL,                     -- the round with the copies
    first_excerpt INTEGER NOT NULL,                     -- the id of the first copied excerpt
    first_coding  INTEGER NOT NULL                      -- the id of the first copied coding
) STRICT;

CREATE TABLE dismissal (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    document     INTEGER NOT NULL REFERENCES document (id),
    start_byte   INTEGER NOT NULL CHECK (start_byte >= 0),
    end_byte     INTEGER NOT NULL CHECK (end_byte > start_byte),
    code         INTEGER REFERENCES code (id),          -- not like this theme
    excerpt      INTEGER REFERENCES excerpt (id),       -- not like this excerpt
    dismissed_at INTEGER NOT NULL,
    CHECK ((code IS NULL) <> (excerpt IS NULL))
) STRICT;
CREATE INDEX dismissal_document ON dismissal (document);
CREATE INDEX dismissal_code ON dismissal (code) WHERE code IS NOT NULL;
CREATE INDEX dismissal_excerpt ON dismissal (excerpt) WHERE excerpt IS NOT NULL;

CREATE TABLE choice (
    name  TEXT PRIMARY KEY,                             -- what is chosen
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE backup (
    path    TEXT PRIMARY KEY,                           -- the backup's file
    made_at INTEGER NOT NULL,
    seq     INTEGER NOT NULL                            -- the last step in it
) STRICT, WITHOUT ROWID;

CREATE INDEX change_code ON change (seq) WHERE table_name = 'code';

-- Finds which step reverses another, and the names that a row had at any time.
CREATE INDEX step_reverses ON step (reverses) WHERE reverses IS NOT NULL;
CREATE INDEX change_named ON change (table_name, row)
WHERE table_name IN ('code', 'coder', 'colour', 'colour_set', 'document', 'memo', 'participant', 'round', 'setting');

-- The journal speaks of the new columns too, so that replaying it gives the new tables.
UPDATE change SET
    before = CASE WHEN after IS NULL AND before IS NOT NULL THEN json_patch(before, added.fields) ELSE before END,
    after = CASE WHEN before IS NULL AND after IS NOT NULL THEN json_patch(after, added.fields) ELSE after END
FROM (
    SELECT 'code' AS of, json_object('round', (SELECT id FROM round ORDER BY number DESC LIMIT 1),
                                     'inclusion', '', 'exclusion', '') AS fields
    UNION ALL SELECT 'memo', json_object('kind', 'note')
    UNION ALL SELECT 'round', json_object('began_at', coalesce((SELECT at FROM step ORDER BY seq LIMIT 1), 0))
) AS added
WHERE table_name = added.of AND (before IS NULL OR after IS NULL);
