-- A tusj project: one SQLite file that holds everything. This file defines it; version 3.
--
-- Rules that every table keeps:
--   * Rows change only through the journal (`step`, `change`). The few exceptions say so, and why.
--   * Ids are never reused (AUTOINCREMENT), so the journal can name rows that no longer exist.
--   * Foreign keys neither cascade nor set null: a step also removes the rows that refer to a row that it removes. They are
--     checked when it is committed.
--   * Positions in lists may repeat and have gaps, so that undoing one move never collides with another.
--   * A uuid (16 bytes) identifies a row across projects and programs.
--   * Times are milliseconds since 1 January 1970 UTC. Offsets in texts are bytes of UTF-8, on grapheme boundaries.
--
-- The comments inside CREATE TABLE are part of the schema that SQLite stores in every project. Changing one changes the
-- schema, so it needs a new version.

-- Settings that belong to the project rather than to the machine.
CREATE TABLE setting (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    name  TEXT NOT NULL UNIQUE CHECK (name <> ''),      -- which setting
    value TEXT NOT NULL                                 -- what it is set to
) STRICT;

-- Coders.
CREATE TABLE coder (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    name TEXT NOT NULL UNIQUE CHECK (name <> '')        -- name or initials
) STRICT;

-- Colour sets: sets of pens.
CREATE TABLE colour_set (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> '')               -- what the set is called
) STRICT;

-- Pens: a colour with a name and perhaps the digit key that picks it.
CREATE TABLE colour (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    colour_set INTEGER NOT NULL REFERENCES colour_set (id),
    name       TEXT NOT NULL CHECK (name <> ''),        -- what the pen is called: gul
    rgb        INTEGER NOT NULL CHECK (rgb BETWEEN 0 AND 16777215), -- 24 bits, red first
    digit      INTEGER CHECK (digit BETWEEN 1 AND 9),   -- the key that picks it up
    UNIQUE (colour_set, name)
) STRICT;

-- Rounds: passes through the material. Each has a codebook of its own, so that no round changes the work of another.
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

-- Participants: the people interviewed. A participant may exist before a transcript does.
CREATE TABLE participant (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid      BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    number    TEXT NOT NULL UNIQUE CHECK (number <> ''), -- what stands for them: I03
    pseudonym TEXT NOT NULL,                            -- the name in the thesis; empty until one is chosen
    position  INTEGER NOT NULL                          -- place in lists, from 0
) STRICT;

-- Attributes of participants: group, site, experience …
CREATE TABLE attribute (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    name     TEXT NOT NULL UNIQUE CHECK (name <> ''),
    position INTEGER NOT NULL                           -- place among the columns, from 0
) STRICT;

-- The participants' values of the attributes.
CREATE TABLE attribute_value (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    participant INTEGER NOT NULL REFERENCES participant (id),
    attribute   INTEGER NOT NULL REFERENCES attribute (id),
    value       TEXT NOT NULL CHECK (value <> ''),      -- as it was written
    UNIQUE (participant, attribute)
) STRICT;

-- Text revisions. A revision never changes: importing links it to a document and undoing unlinks it. So the journal
-- holds an id instead of a whole interview. A correction puts a new revision in the place of the old one; the old text
-- can be made again from the correction. Revisions are not in the journal. Their document may no longer exist, so there
-- is no foreign key. Forgetting a document removes its old revisions.
CREATE TABLE text_revision (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL,                          -- the document it is or was a version of
    text     TEXT NOT NULL CHECK (text <> ''),          -- canonical text: NFC, lines ended by \n, no controls
    digest   TEXT NOT NULL,                             -- SHA-256 of the text in hex: the same interview twice is seen
    made_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX text_revision_document ON text_revision (document);
CREATE INDEX text_revision_digest ON text_revision (digest);

-- Turns of a text revision: one speaker's stretch, or a paragraph. They never change either.
CREATE TABLE turn (
    text_revision INTEGER NOT NULL REFERENCES text_revision (id),
    number        INTEGER NOT NULL CHECK (number >= 1), -- in the document, from 1
    start_byte    INTEGER NOT NULL CHECK (start_byte >= 0),
    end_byte      INTEGER NOT NULL CHECK (end_byte > start_byte),
    speaker       INTEGER,                              -- a row of `speaker`, which undo may have removed
    time_ms       INTEGER,                              -- milliseconds from the recording's start, where known
    PRIMARY KEY (text_revision, number)
) STRICT, WITHOUT ROWID;

-- Times within the turns of a text revision, where the recording's times of shorter pieces are known.
CREATE TABLE time_mark (
    text_revision INTEGER NOT NULL REFERENCES text_revision (id),
    at_byte       INTEGER NOT NULL CHECK (at_byte > 0), -- in the text; what stands from there on is said at this time
    time_ms       INTEGER NOT NULL,                     -- milliseconds from the recording's start
    PRIMARY KEY (text_revision, at_byte)
) STRICT, WITHOUT ROWID;

-- Documents: transcripts, and own texts, which can be coded but never count as an informant.
CREATE TABLE document (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid        BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    name        TEXT NOT NULL UNIQUE CHECK (name <> ''), -- what the researcher calls it
    kind        TEXT NOT NULL CHECK (kind IN ('interview', 'own')),
    participant INTEGER REFERENCES participant (id),    -- who is interviewed, where that is one person
    revision    INTEGER NOT NULL REFERENCES text_revision (id), -- the version of the text that holds now
    language    TEXT CHECK (language <> ''),            -- nb, nn, en; null where it is not known
    source      TEXT NOT NULL,                          -- the file's name, without its folder
    position    INTEGER NOT NULL,                       -- place in lists, from 0
    imported_at INTEGER NOT NULL
) STRICT;

-- Speakers in a document, as its transcript labels them.
CREATE TABLE speaker (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    document    INTEGER NOT NULL REFERENCES document (id),
    label       TEXT NOT NULL,                          -- without colon or brackets
    role        TEXT NOT NULL CHECK (role IN ('interviewer', 'informant', 'other')),
    participant INTEGER REFERENCES participant (id)     -- where it is not the document's own
) STRICT;
CREATE INDEX speaker_document ON speaker (document);

-- Codebooks: a tree for each round. The same name may occur under two parents, never twice under one.
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
CREATE UNIQUE INDEX code_name ON code (round, coalesce(parent, 0), name);

-- Excerpts: marked spans. Each belongs to one coder and one round; several may share a span. `turn` and `speaker` follow
-- from the span. They are stored so that counting informants need not read turns; `check` verifies them.
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
CREATE INDEX excerpt_document ON excerpt (document);

-- The text of each excerpt, equal to its span in the document. Kept apart from `excerpt`, so that spans are read without it.
CREATE TABLE quote (
    id       INTEGER PRIMARY KEY REFERENCES excerpt (id), -- the excerpt
    document INTEGER NOT NULL REFERENCES document (id), -- the excerpt's document
    words    TEXT NOT NULL CHECK (words <> '')
) STRICT;

-- Codes applied to excerpts of the same round.
CREATE TABLE coding (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid     BLOB NOT NULL CHECK (length(uuid) = 16),
    excerpt  INTEGER NOT NULL REFERENCES excerpt (id),
    code     INTEGER NOT NULL REFERENCES code (id),
    colour   INTEGER REFERENCES colour (id),            -- a pen of this coding alone
    coded_at INTEGER NOT NULL,
    UNIQUE (excerpt, code)
) STRICT;
CREATE INDEX coding_code ON coding (code);

-- Memos: dated notes on one thing each. Memos on nothing are the research diary. The first line is the title.
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
CREATE INDEX memo_document ON memo (document) WHERE document IS NOT NULL;
CREATE INDEX memo_participant ON memo (participant) WHERE participant IS NOT NULL;
CREATE INDEX memo_excerpt ON memo (excerpt) WHERE excerpt IS NOT NULL;
CREATE INDEX memo_coding ON memo (coding) WHERE coding IS NOT NULL;
CREATE INDEX memo_code ON memo (code) WHERE code IS NOT NULL;

-- Corrections of texts. Adding a row carries out the correction: it changes the document's text and turns, and moves
-- every excerpt and dismissal outside the corrected places. Removing the row takes it back. So a corrected word takes a
-- few bytes in the journal, however many excerpts come after it. Their document may no longer exist, as with revisions.
CREATE TABLE correction (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    document   INTEGER NOT NULL,                        -- whose text it corrects
    old        INTEGER NOT NULL,                        -- the revision it corrects
    new        INTEGER NOT NULL,                        -- the revision it makes
    edits      TEXT NOT NULL CHECK (json_valid(edits)), -- what is replaced by what, and where
    made_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX correction_document ON correction (document);

-- Copies of excerpts from one round to another, one row for each document. Adding a row copies its excerpts with their
-- quotes and codings; removing it removes the copies. The copies are numbered upwards, in the order of the originals.
CREATE TABLE round_copy (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    document      INTEGER NOT NULL,
    old           INTEGER NOT NULL,                     -- the round that is copied
    new           INTEGER NOT NULL,                     -- the round with the copies
    first_excerpt INTEGER NOT NULL,                     -- the id of the first copied excerpt
    first_coding  INTEGER NOT NULL                      -- the id of the first copied coding
) STRICT;

-- Passages that the researcher has put aside as suggestions, for a code or for an excerpt.
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

-- Preparations: what an excerpt has been given for the thesis. The excerpt and its quote stay as they are.
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

-- Condensates: texts that sum up codes, with the excerpt that shows each best.
CREATE TABLE condensate (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    code   INTEGER NOT NULL UNIQUE REFERENCES code (id),
    words  TEXT NOT NULL,                               -- in the first person, as one informant might have said it
    golden INTEGER                                      -- the golden quote: an excerpt, which may be gone since
) STRICT;

-- Saved forms: tables of a group of participants, with the researcher's own columns.
CREATE TABLE form (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    name     TEXT NOT NULL UNIQUE CHECK (name <> ''),
    query    TEXT NOT NULL,                             -- which participants it is for, in the query language
    position INTEGER NOT NULL
) STRICT;

-- Columns of forms: a theme, an attribute, or the researcher's own heading.
CREATE TABLE form_column (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    form      INTEGER NOT NULL REFERENCES form (id),
    heading   TEXT NOT NULL,
    code      INTEGER REFERENCES code (id),
    attribute INTEGER REFERENCES attribute (id),
    position  INTEGER NOT NULL,
    CHECK (code IS NULL OR attribute IS NULL)
) STRICT;

-- Cells: what the researcher has written about one participant under a theme, or in a column of a form. A cell about a
-- theme is the same in every form and in the matrix. An empty one hides what a cell of an earlier round or of a theme above
-- says.
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

-- The journal: one row for each act, in order. `act` is a name and `args` are ids, never prose. The program words it in
-- the user's language when it is shown, and no quote is stored here.
CREATE TABLE step (
    seq            INTEGER PRIMARY KEY AUTOINCREMENT,   -- the head of the journal is the greatest
    act            TEXT NOT NULL,                       -- what was done: excerpt-coded
    args           TEXT NOT NULL CHECK (json_valid(args)), -- to what: [["excerpt",12],["code",3]]
    coder          INTEGER,                             -- who did it, where known
    at             INTEGER NOT NULL,                    -- when
    reverses       INTEGER REFERENCES step (seq),       -- the step that this one takes back
    schema_version INTEGER NOT NULL                     -- the version of the tables it was written for
) STRICT;
CREATE INDEX step_reverses ON step (reverses) WHERE reverses IS NOT NULL;

-- What each step did to the tables: changed fields only. A row that was added has no `before`; one that was removed has
-- no `after`. `table_name` is a table above. A forgotten change stays, without content.
CREATE TABLE change (
    seq         INTEGER NOT NULL REFERENCES step (seq),
    n           INTEGER NOT NULL,                       -- its order in the step, from 0
    table_name  TEXT NOT NULL,
    row         INTEGER NOT NULL,                       -- the row's id
    document    INTEGER,                                -- whose text or marks it concerns, for forgetting
    participant INTEGER,                                -- whom it concerns, likewise
    before      TEXT CHECK (json_valid(before)),        -- the fields as they were
    after       TEXT CHECK (json_valid(after)),         -- the fields as they became
    scrubbed    INTEGER NOT NULL DEFAULT 0 CHECK (scrubbed IN (0, 1)), -- forgotten
    PRIMARY KEY (seq, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_code ON change (seq) WHERE table_name = 'code';
CREATE INDEX change_document ON change (document) WHERE document IS NOT NULL;
CREATE INDEX change_participant ON change (participant) WHERE participant IS NOT NULL;
CREATE INDEX change_named ON change (table_name, row)
WHERE table_name IN ('code', 'coder', 'colour', 'colour_set', 'document', 'form', 'form_column', 'memo', 'participant',
    'round', 'setting');

-- The undo and redo stacks. The highest `seq` of a side is the next to undo or redo. Each commit updates them, so that
-- opening a project need not read its journal.
CREATE TABLE live (
    seq  INTEGER PRIMARY KEY REFERENCES step (seq),
    side TEXT NOT NULL CHECK (side IN ('undo', 'redo'))
) STRICT;
CREATE INDEX live_side ON live (side, seq);

-- Unfinished memos, saved so that they survive a crash. They are here and not in a file, because no text about an
-- interview may be stored outside the project; and not in the journal, because nothing has been done yet.
CREATE TABLE draft (
    place       TEXT PRIMARY KEY,                       -- what is being written: memo:excerpt:12
    document    INTEGER,                                -- whose text it concerns, for forgetting
    participant INTEGER,                                -- whom it concerns, likewise
    words       TEXT NOT NULL,
    at          INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What is chosen and remembered between sessions, such as the current round. It is not in the journal, because
-- choosing is not an act that undo should take back.
CREATE TABLE choice (
    name  TEXT PRIMARY KEY,                             -- what is chosen
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Backups that tusj has made of this project, so that redaction can name them. They are facts about the machine, not
-- acts, so they are not in the journal.
CREATE TABLE backup (
    path    TEXT PRIMARY KEY,                           -- the backup's file
    made_at INTEGER NOT NULL,
    seq     INTEGER NOT NULL                            -- the last step in it
) STRICT, WITHOUT ROWID;
