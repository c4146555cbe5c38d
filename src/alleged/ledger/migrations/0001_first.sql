-- The first shape of a ledger: documents and what readers made of them. It only grows: see the triggers at the end.
-- Offsets count Unicode code points of documents.text. Lists of plain strings are JSON arrays. Absent is NULL.
-- `key` is a row's number inside one file and means nothing outside it; `id` is what the outside calls it.

CREATE TABLE documents (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    digest TEXT NOT NULL UNIQUE,          -- SHA-256 of everything the document is, its locator apart
    text_hash TEXT NOT NULL,              -- SHA-256 of the text
    locator TEXT NOT NULL,
    url TEXT,
    title TEXT,
    publisher TEXT,
    authors TEXT NOT NULL,
    published TEXT,
    language TEXT NOT NULL,
    received INTEGER NOT NULL,            -- characters that came in
    text TEXT NOT NULL
);
CREATE INDEX documents_by_id ON documents (id);

CREATE TABLE dropped (
    document INTEGER NOT NULL REFERENCES documents (key),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (document, position)
) WITHOUT ROWID;

CREATE TABLE gaps (
    document INTEGER NOT NULL REFERENCES documents (key),
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (document, position)
) WITHOUT ROWID;

CREATE TABLE links (
    document INTEGER NOT NULL REFERENCES documents (key),
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    href TEXT NOT NULL,
    PRIMARY KEY (document, position)
) WITHOUT ROWID;

CREATE TABLE readers (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,              -- hash of the other columns
    version TEXT NOT NULL,                -- of alleged
    rules TEXT NOT NULL,                  -- hash of the stages of reading
    lexicon TEXT NOT NULL,                -- hash of the lexicon's files
    parser TEXT NOT NULL,
    parser_version TEXT NOT NULL
);

CREATE TABLE runs (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,              -- hash of document and reader
    document INTEGER NOT NULL REFERENCES documents (key),
    reader INTEGER NOT NULL REFERENCES readers (key),
    recorded TEXT NOT NULL,               -- UTC, to the second
    UNIQUE (document, reader)
);

CREATE TABLE actors (
    key INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES runs (key),
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    aliases TEXT NOT NULL,
    country TEXT,                         -- ISO 3166-1 alpha-3
    codes TEXT NOT NULL,                  -- PLOVER
    reason TEXT NOT NULL,
    UNIQUE (run, id)
);

CREATE TABLE mentions (
    actor INTEGER NOT NULL REFERENCES actors (key),
    position INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    head INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    text TEXT NOT NULL,
    form TEXT NOT NULL,
    PRIMARY KEY (actor, position)
) WITHOUT ROWID;

CREATE TABLE statements (
    key INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES runs (key),
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    text TEXT NOT NULL,
    trigger_start INTEGER,
    trigger_end INTEGER,
    type TEXT,
    mode TEXT,
    contexts TEXT NOT NULL,
    quad INTEGER,
    relation TEXT,
    place TEXT,
    time_edtf TEXT,
    time_text TEXT,
    time_start INTEGER,
    time_end INTEGER,
    time_first TEXT,                      -- the first and last day that the EDTF string allows
    time_last TEXT,
    kind TEXT NOT NULL,
    factuality TEXT NOT NULL,
    reader_factuality REAL NOT NULL,
    reasons TEXT NOT NULL,
    UNIQUE (run, id),
    UNIQUE (run, position)
);
CREATE INDEX statements_by_id ON statements (id);
CREATE INDEX statements_by_type ON statements (type);

CREATE TABLE participants (
    statement INTEGER NOT NULL REFERENCES statements (key),
    role TEXT NOT NULL CHECK (role IN ('actor', 'recipient')),
    position INTEGER NOT NULL,
    actor INTEGER NOT NULL REFERENCES actors (key),
    PRIMARY KEY (statement, role, position)
) WITHOUT ROWID;
CREATE INDEX participants_by_actor ON participants (actor);

CREATE TABLE holders (
    statement INTEGER NOT NULL REFERENCES statements (key),
    position INTEGER NOT NULL,            -- 0 is the author, the last one's commitment is the factuality
    name TEXT NOT NULL,
    actor INTEGER REFERENCES actors (key),
    text TEXT,
    source_start INTEGER,
    source_end INTEGER,
    cue TEXT,
    cue_start INTEGER,
    cue_end INTEGER,
    act TEXT,
    anonymous INTEGER NOT NULL,
    conditions TEXT NOT NULL,
    PRIMARY KEY (statement, position)
) WITHOUT ROWID;

CREATE TABLE consequences (
    effect INTEGER NOT NULL REFERENCES statements (key),
    position INTEGER NOT NULL,
    cause INTEGER NOT NULL REFERENCES statements (key),
    PRIMARY KEY (effect, position)
) WITHOUT ROWID;

-- Of each document's runs, the one that counts: the last that was recorded. Two pages are versions of one document if they have
-- the same id and address, or where there is no address the same id and title: ids that tables bring along may clash.
CREATE VIEW current_runs AS
SELECT r.key AS key, r.document AS document
FROM runs r JOIN documents d ON d.key = r.document
WHERE NOT EXISTS (
    SELECT 1 FROM documents other JOIN runs later ON later.document = other.key
    WHERE other.id = d.id AND later.key > r.key AND other.url IS d.url AND (d.url IS NOT NULL OR other.title IS d.title)
);

CREATE VIRTUAL TABLE evidence_words USING fts5 (
    text, content='statements', content_rowid='key', tokenize="porter unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE document_words USING fts5 (
    title, text, content='documents', content_rowid='key', tokenize="porter unicode61 remove_diacritics 2"
);
CREATE TRIGGER statements_words AFTER INSERT ON statements BEGIN
    INSERT INTO evidence_words (rowid, text) VALUES (new.key, new.text);
END;
CREATE TRIGGER documents_words AFTER INSERT ON documents BEGIN
    INSERT INTO document_words (rowid, title, text) VALUES (new.key, new.title, new.text);
END;

-- Append-only: what is recorded stays as it is.
CREATE TRIGGER documents_no_update BEFORE UPDATE ON documents BEGIN SELECT RAISE(ABORT, 'a ledger only grows'); END;
CREATE TRIGGER documents_no_delete BEFORE DELETE ON documents BEGIN SELECT RAISE(ABORT, 'a ledger only grows'); END;
CREATE TRIGGER dropped_no_update BEFORE UPDATE ON dropped BEGIN SELECT RAISE(ABORT, 'a ledger only grows'); END;
CREATE TRIGGER dropped_no_delete BEFORE DELETE ON dropped BEGIN SELECT RAISE(ABORT, 'a ledger only grows'); END;
CREATE TRIGGER gaps_no_update BEFORE UPDATE ON gaps BEGIN SELECT RAISE(ABORT, 'a ledger only grows'); END;
CREATE TRIGGER gaps_no_delete BEFORE DELETE ON gaps BEGIN SELECT RAISE(ABORT, 'a ledger only grows'); END;
CREATE TRIGGER links_no_update BEFORE UPDATE ON links BEGIN SELECT RAISE(ABORT, 'a ledger only grows'); END;
CREATE TRIGGER links_no_delete BEFORE DELETE ON links BEGIN SELECT RAISE(ABORT, 'a ledger only grows'); END;
CREATE TRIGGER readers_no_update BEFORE UPDATE ON readers BEGIN SELECT RAISE(ABORT, 'a ledger only grows'); END;
CREATE TRIGGER readers_no_delete BEFORE DELETE ON readers BEGIN SELECT RAISE(ABORT, 'a ledger only grows'); END;
CREATE TRIGGER runs_no_update BEFORE UPDATE ON runs BEGIN SELECT RAISE(ABORT, 'a ledger only grows'); END;
CREATE TRIGGER runs_no_delete BEFORE DELETE ON runs BEGIN SELECT RAISE(ABORT, 'a ledger only grows'); END;
CREATE TRIGGER actors_no_update BEFORE UPDATE ON actors BEGIN SELECT RAISE(ABORT, 'a ledger only grows'); END;
CREATE TRIGGER actors_no_delete BEFORE DELETE ON actors BEGIN SELECT RAISE(ABORT, 'a ledger only grows'); END;
CREATE TRIGGER mentions_no_update BEFORE UPDATE ON mentions BEGIN SELECT RAISE(ABORT, 'a ledger only grows'); END;
CREATE TRIGGER mentions_no_delete BEFORE DELETE ON mentions BEGIN SELECT RAISE(ABORT, 'a ledger only grows'); END;
CREATE TRIGGER statements_no_update BEFORE UPDATE ON statements BEGIN SELECT RAISE(ABORT, 'a ledger only grows'); END;
CREATE TRIGGER statements_no_delete BEFORE DELETE ON statements BEGIN SELECT RAISE(ABORT, 'a ledger only grows'); END;
CREATE TRIGGER participants_no_update BEFORE UPDATE ON participants BEGIN SELECT RAISE(ABORT, 'a ledger only grows'); END;
CREATE TRIGGER participants_no_delete BEFORE DELETE ON participants BEGIN SELECT RAISE(ABORT, 'a ledger only grows'); END;
CREATE TRIGGER holders_no_update BEFORE UPDATE ON holders BEGIN SELECT RAISE(ABORT, 'a ledger only grows'); END;
CREATE TRIGGER holders_no_delete BEFORE DELETE ON holders BEGIN SELECT RAISE(ABORT, 'a ledger only grows'); END;
CREATE TRIGGER consequences_no_update BEFORE UPDATE ON consequences BEGIN SELECT RAISE(ABORT, 'a ledger only grows'); END;
CREATE TRIGGER consequences_no_delete BEFORE DELETE ON consequences BEGIN SELECT RAISE(ABORT, 'a ledger only grows'); END;
