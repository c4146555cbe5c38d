-- Verdicts: what people decided about statements. They belong to the memory: they only grow.

CREATE TABLE verdicts (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    document INTEGER NOT NULL REFERENCES documents (key),
    statement INTEGER NOT NULL REFERENCES statements (key),   -- as it was read when it was judged
    document_id TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('accept', 'correct', 'reject')),
    corrections TEXT NOT NULL,            -- a JSON object: field, what is right
    reason TEXT,
    who TEXT NOT NULL,
    recorded TEXT NOT NULL                -- UTC
);
CREATE INDEX verdicts_by_document ON verdicts (document_id, key);
CREATE TRIGGER verdicts_no_update BEFORE UPDATE ON verdicts BEGIN SELECT RAISE(ABORT, 'a ledger only grows'); END;
CREATE TRIGGER verdicts_no_delete BEFORE DELETE ON verdicts BEGIN SELECT RAISE(ABORT, 'a ledger only grows'); END;

-- The catalogue: what lists, searches and dossiers need at once, of the runs that count. It is derived from the tables above and
-- rewritten by whoever records. `place` orders by date of publication and then by key: day << 40 | key; day 0 is undated.

CREATE TABLE shelf (
    place INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (key),
    run INTEGER NOT NULL REFERENCES runs (key),
    publisher TEXT,
    statements INTEGER NOT NULL
);
CREATE UNIQUE INDEX shelf_by_document ON shelf (document);
CREATE INDEX shelf_by_publisher ON shelf (publisher, place);

CREATE TABLE cards (
    place INTEGER PRIMARY KEY,            -- day << 40 | key of the statement
    tags TEXT NOT NULL                    -- what lists can be narrowed by, in the words of facets.py
);
CREATE VIRTUAL TABLE card_words USING fts5 (
    text, tags, content='', tokenize="porter unicode61 remove_diacritics 2"
);

CREATE TABLE facets (
    key INTEGER PRIMARY KEY,
    facet TEXT NOT NULL,                  -- type, kind, factuality, publisher, year, voice
    value TEXT NOT NULL,
    count INTEGER NOT NULL,               -- statements
    UNIQUE (facet, value)
);

CREATE TABLE dossiers (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,              -- made of name and type: the same in every ledger
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    country TEXT,
    codes TEXT NOT NULL,
    named INTEGER NOT NULL,               -- 0: whoever is called so ("a spokesman"), in whatever document
    did INTEGER NOT NULL DEFAULT 0,       -- statements that it acts in
    undergone INTEGER NOT NULL DEFAULT 0, -- … is acted on in
    said INTEGER NOT NULL DEFAULT 0,      -- … is in the chain of
    told INTEGER NOT NULL DEFAULT 0,      -- … acts or is acted on in, on another's word than the author's
    weight INTEGER NOT NULL DEFAULT 0     -- did + undergone + said
);
CREATE INDEX dossiers_by_weight ON dossiers (weight, key);
CREATE INDEX dossiers_by_type ON dossiers (type, weight, key);
CREATE INDEX dossiers_by_country ON dossiers (country, weight, key);

CREATE TABLE dossier_names (
    key INTEGER PRIMARY KEY,
    dossier INTEGER NOT NULL REFERENCES dossiers (key),
    name TEXT NOT NULL,
    UNIQUE (dossier, name)
);
CREATE VIRTUAL TABLE dossier_words USING fts5 (
    name, content='dossier_names', content_rowid='key', tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER dossier_names_words AFTER INSERT ON dossier_names BEGIN
    INSERT INTO dossier_words (rowid, name) VALUES (new.key, new.name);
END;

CREATE TABLE dossier_years (
    dossier INTEGER NOT NULL REFERENCES dossiers (key),
    role TEXT NOT NULL,                   -- did, undergone, said, told
    year INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (dossier, role, year)
) WITHOUT ROWID;

CREATE TABLE dossier_ties (
    dossier INTEGER NOT NULL REFERENCES dossiers (key),
    role TEXT NOT NULL,                   -- did: to the other; undergone: from the other; said: of the other; told: by the other
    other INTEGER NOT NULL REFERENCES dossiers (key),
    quad INTEGER NOT NULL,                -- PLOVER's quad class, 0 where there is none
    count INTEGER NOT NULL,
    PRIMARY KEY (dossier, role, other, quad)
) WITHOUT ROWID;
