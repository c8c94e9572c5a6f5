-- Tables of a corpus. One row an article, one row an entry of each list, one row a mention.
-- Offsets (start_at, end_at) are characters of the article's text, lists within a cell are JSON.
CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    title TEXT,
    published TEXT,
    source TEXT NOT NULL,
    part INTEGER NOT NULL DEFAULT 0,
    source_id TEXT NOT NULL DEFAULT '',
    hash TEXT NOT NULL,
    format TEXT,
    encoding TEXT,
    url TEXT,
    site TEXT,
    language TEXT,
    authors TEXT,
    credits TEXT,
    dateline TEXT,
    published_from TEXT,
    body TEXT,
    notes TEXT,
    UNIQUE (source, part, source_id, hash)
);
CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT,
    age INTEGER,
    aliases TEXT,
    confidence REAL,
    mentions INTEGER NOT NULL
);
CREATE TABLE places (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    country TEXT,
    admin1 TEXT,
    lat REAL,
    lon REAL,
    population INTEGER,
    geonames_id INTEGER,
    wikidata TEXT,
    confidence REAL,
    mentions INTEGER NOT NULL
);
CREATE TABLE organizations (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    aliases TEXT,
    confidence REAL,
    mentions INTEGER NOT NULL
);
CREATE TABLE dates (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    type TEXT NOT NULL,
    begin_day TEXT,
    end_day TEXT,
    begin_time TEXT,
    end_time TEXT,
    mod TEXT,
    mentions INTEGER NOT NULL
);
CREATE TABLE quotes (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    speaker TEXT,
    speaker_kind TEXT,
    person INTEGER REFERENCES people (id) ON DELETE CASCADE,
    organization INTEGER REFERENCES organizations (id) ON DELETE CASCADE,
    place INTEGER REFERENCES places (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    continues INTEGER NOT NULL,
    words TEXT,
    cue TEXT,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL
);
CREATE TABLE mentions (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    person INTEGER REFERENCES people (id) ON DELETE CASCADE,
    place INTEGER REFERENCES places (id) ON DELETE CASCADE,
    organization INTEGER REFERENCES organizations (id) ON DELETE CASCADE,
    date INTEGER REFERENCES dates (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    kind TEXT,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL
);
CREATE TABLE failures (source TEXT NOT NULL, reason TEXT NOT NULL);
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL);

CREATE INDEX articles_published ON articles (published);
CREATE INDEX people_article ON people (article);
CREATE INDEX people_name ON people (name);
CREATE INDEX places_article ON places (article);
CREATE INDEX places_name ON places (name);
CREATE INDEX places_country ON places (country);
CREATE INDEX organizations_article ON organizations (article);
CREATE INDEX organizations_name ON organizations (name);
CREATE INDEX dates_article ON dates (article);
CREATE INDEX dates_begin ON dates (begin_day);
CREATE INDEX quotes_article ON quotes (article);
CREATE INDEX quotes_speaker ON quotes (speaker);
CREATE INDEX mentions_article ON mentions (article);
CREATE INDEX mentions_person ON mentions (person);
CREATE INDEX mentions_place ON mentions (place);
CREATE INDEX mentions_organization ON mentions (organization);
CREATE INDEX mentions_date ON mentions (date);

CREATE VIRTUAL TABLE articles_text USING fts5 (title, body, content = 'articles', content_rowid = 'id');
CREATE TRIGGER articles_added AFTER INSERT ON articles BEGIN
    INSERT INTO articles_text (rowid, title, body) VALUES (new.id, new.title, new.body);
END;
CREATE TRIGGER articles_gone AFTER DELETE ON articles BEGIN
    INSERT INTO articles_text (articles_text, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
END;

-- The common questions.
CREATE VIEW who AS
SELECT name, count(DISTINCT article) AS articles, sum(mentions) AS mentions,
    group_concat(DISTINCT role) AS roles, min(published) AS first, max(published) AS last
FROM people JOIN articles ON articles.id = article GROUP BY name ORDER BY articles DESC, mentions DESC, name;
CREATE VIEW "where" AS
SELECT places.name, kind, country, lat, lon, geonames_id, wikidata, count(DISTINCT article) AS articles,
    sum(mentions) AS mentions, min(published) AS first, max(published) AS last
FROM places JOIN articles ON articles.id = article WHERE lat IS NOT NULL
GROUP BY places.name, kind, country, lat, lon ORDER BY articles DESC, mentions DESC, places.name;
CREATE VIEW "when" AS
SELECT begin_day, end_day, value, count(DISTINCT article) AS articles, sum(mentions) AS mentions, begin_time, end_time
FROM dates WHERE begin_day IS NOT NULL GROUP BY begin_day, end_day, begin_time, end_time, value
ORDER BY begin_day, begin_time, end_day, end_time;
CREATE VIEW who_said AS
SELECT speaker, quotes.text, quotes.kind, title, published, article
FROM quotes JOIN articles ON articles.id = article WHERE speaker IS NOT NULL ORDER BY published, article, start_at;
CREATE VIEW who_with_whom AS
SELECT one.name AS one, two.name AS two, count(DISTINCT one.article) AS articles
FROM people AS one JOIN people AS two ON one.article = two.article AND one.name < two.name
GROUP BY one.name, two.name ORDER BY articles DESC, one, two;
