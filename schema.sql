-- The register's database: its tables, and the rules that hold in them whoever writes.
--
-- Everything here is the fold of the ledger (table entry): replaying the entries into an empty
-- database gives these rows again. Two kinds of triggers stand guard:
--
--   *_guard_*  ask daicho_act(), a function that only the program registers, for the number of the
--              entry that is being written; it is zero but between the appending of an entry and
--              the end of its act. In the plain sqlite3 shell the function does not exist, so that
--              every table is read-only there; in the program no row changes without a fresh entry.
--   others     uphold a clause of the policy whatever the writer is; the clause is in the message.
--
-- Sets of codes (criteria, traits, measures, gaps) are bits; table code says which bit is which.
-- Times are ISO 8601 in Japan's time, days YYYY-MM-DD.

CREATE TABLE entry (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    recorded_at TEXT NOT NULL,
    actor TEXT NOT NULL,
    act TEXT NOT NULL,
    idempotency_key TEXT,
    -- The number of what the act made or changed, kept for repetitions of the key; 0 until the act is
    -- done.
    result INTEGER,
    body BLOB, -- the act in canonical JSON; null once erased after its retention
    body_hash BLOB NOT NULL CHECK (length(body_hash) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE UNIQUE INDEX entry_by_key ON entry (idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE INDEX entry_by_actor ON entry (actor);
CREATE INDEX entry_by_act ON entry (act);

-- Which entries changed which numbered thing. Written by the triggers below, so that no change of
-- an asset, however indirect, is missing from its history.
CREATE TABLE about (
    number INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (number, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX about_by_entry ON about (entry, number);

CREATE TABLE register (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    organisation TEXT NOT NULL,
    policy TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('ja', 'en')),
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE code (
    family TEXT NOT NULL CHECK (family IN ('kind', 'criterion', 'trait', 'measure', 'obligation')),
    bit INTEGER NOT NULL CHECK (bit BETWEEN 0 AND 61),
    code TEXT NOT NULL,
    PRIMARY KEY (family, bit),
    UNIQUE (family, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    parent INTEGER REFERENCES unit
) STRICT;
CREATE INDEX unit_by_parent ON unit (parent);

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    login TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kana TEXT,
    unit INTEGER REFERENCES unit,
    employment TEXT NOT NULL CHECK (employment IN ('staff', 'dispatched')),
    left_on TEXT -- the first day on which they are not there any more
) STRICT;

CREATE TABLE contractor (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    contract TEXT NOT NULL,
    nda_until TEXT
) STRICT;

CREATE TABLE appointment (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL REFERENCES person,
    role TEXT NOT NULL,
    unit INTEGER REFERENCES unit,
    from_day TEXT NOT NULL,
    until_day TEXT, -- the last day; null: until ended
    acting_for INTEGER REFERENCES person CHECK (acting_for IS NOT person),
    CHECK (until_day IS NULL OR until_day >= from_day)
) STRICT;
CREATE INDEX appointment_by_person ON appointment (person);

CREATE TABLE asset (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    name TEXT NOT NULL CHECK (length(name) > 0),
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 5),
    unit INTEGER NOT NULL REFERENCES unit,
    declared_c INTEGER CHECK (declared_c BETWEEN 1 AND 3), -- 5(1)①
    declared_i INTEGER CHECK (declared_i BETWEEN 1 AND 3), -- 5(1)②
    declared_a INTEGER CHECK (declared_a BETWEEN 1 AND 2), -- 5(1)③
    criteria INTEGER NOT NULL,
    specific_personal INTEGER NOT NULL CHECK (specific_personal IN (0, 1)),
    residue_c INTEGER CHECK (residue_c BETWEEN 1 AND 2),
    residue_specific INTEGER NOT NULL CHECK (residue_specific IN (0, 1)),
    residue_since TEXT,
    effective_c INTEGER NOT NULL CHECK (effective_c BETWEEN 1 AND 3),
    effective_i INTEGER NOT NULL CHECK (effective_i BETWEEN 1 AND 3),
    effective_a INTEGER NOT NULL CHECK (effective_a BETWEEN 1 AND 2),
    effective_specific INTEGER NOT NULL CHECK (effective_specific IN (0, 1)),
    copy_of INTEGER REFERENCES asset,
    sanitized TEXT, -- method of the last sanitization, until information is put in again
    traits INTEGER NOT NULL,
    measures INTEGER NOT NULL,
    gaps INTEGER NOT NULL,
    gap_count INTEGER NOT NULL,
    location TEXT,
    purpose TEXT,
    source TEXT,
    note TEXT,
    erase_due TEXT,
    external_id TEXT,
    state INTEGER NOT NULL CHECK (state IN (0, 1)), -- in use, retired
    -- All that has few values, packed: the lists page by it. Laid out as in Facet.swift.
    facet INTEGER NOT NULL GENERATED ALWAYS AS (
        -- | and << bind alike in SQLite (sqlite.org/lang_expr.html).
        kind | (effective_c << 3) | (effective_i << 5) | (effective_a << 7)
        | ((declared_c IS NULL) << 9) | (effective_specific << 10)
        | ((residue_c IS NOT NULL) << 11) | (state << 12) | (min(gap_count, 15) << 13)) STORED,
    CHECK ((declared_c IS NULL) = (declared_i IS NULL)),
    CHECK ((declared_c IS NULL) = (declared_a IS NULL)),
    -- 5(2)⑤ウ: specific personal information is C1.
    CHECK (specific_personal = 0 OR declared_c IS NULL OR declared_c = 1),
    CHECK ((residue_c IS NULL) = (residue_since IS NULL)),
    CHECK (residue_specific = 0 OR residue_c = 1),
    -- 5(2)②イ: what is not classified is handled as the highest class.
    CHECK (effective_c <= ifnull(declared_c, 1) AND effective_c <= ifnull(residue_c, 3)),
    CHECK (effective_i <= ifnull(declared_i, 1) AND effective_a <= ifnull(declared_a, 1)),
    CHECK (effective_specific >= specific_personal AND effective_specific >= residue_specific)
) STRICT;
CREATE INDEX asset_by_facet ON asset (facet);
CREATE INDEX asset_by_facet_name ON asset (facet, name);
CREATE INDEX asset_by_unit ON asset (unit, facet);
CREATE INDEX asset_by_unit_name ON asset (unit, facet, name);
CREATE INDEX asset_by_gaps ON asset (gaps) WHERE gaps <> 0;
CREATE INDEX asset_by_erase_due ON asset (erase_due) WHERE erase_due IS NOT NULL;
CREATE INDEX asset_by_copy ON asset (copy_of) WHERE copy_of IS NOT NULL;
CREATE UNIQUE INDEX asset_by_external_id ON asset (external_id) WHERE external_id IS NOT NULL;

-- 格納: what a medium, equipment, system or group of information contains.
CREATE TABLE contents (
    container INTEGER NOT NULL REFERENCES asset,
    content INTEGER NOT NULL REFERENCES asset,
    since TEXT NOT NULL,
    PRIMARY KEY (container, content)
) STRICT, WITHOUT ROWID;
CREATE INDEX contents_by_content ON contents (content);

-- 許可: what was applied for, and where it stands. State: 0 applied, 1 sent back, 2 approved,
-- 3 started, 4 finished, 5 acknowledged, 6 rejected, 7 withdrawn; numbered as in PermitState+Bit.swift.
CREATE TABLE permit (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    kind TEXT NOT NULL,
    unit INTEGER NOT NULL REFERENCES unit,
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 7),
    applicant INTEGER NOT NULL REFERENCES person,
    applicant_for INTEGER REFERENCES person,
    purpose TEXT NOT NULL CHECK (length(purpose) > 0), -- 5(2)④ア
    from_day TEXT,
    until_day TEXT,
    fields TEXT NOT NULL, -- canonical JSON, name to value
    -- Approvals count for one round; what is applied for anew begins another.
    round INTEGER NOT NULL CHECK (round > 0),
    needed INTEGER NOT NULL CHECK (needed > 0), -- approvals in a round
    takes_away INTEGER NOT NULL CHECK (takes_away IN (0, 1)),
    extension_until TEXT, -- asked for, and not decided
    closed_on TEXT, -- the day on which its end was recorded
    keep_years INTEGER NOT NULL CHECK (keep_years BETWEEN 0 AND 1000), -- 保存期間 in fiscal years
    due TEXT NOT NULL GENERATED ALWAYS AS (ifnull(until_day, '9999-12-31')) STORED,
    -- The last day of retention: a 31 March. What was not used lapses on the day after its last.
    kept_until TEXT GENERATED ALWAYS AS (date(
        ifnull(closed_on, iif(state < 3, date(until_day, '+1 day'), NULL)),
        '-3 months', 'start of year', (keep_years + 1) || ' years', '+3 months', '-1 day')) STORED,
    CHECK (from_day IS NULL OR until_day IS NULL OR until_day >= from_day),
    CHECK ((closed_on IS NOT NULL) = (state >= 4))
) STRICT;
CREATE INDEX permit_by_state ON permit (state, due);
CREATE INDEX permit_by_unit ON permit (unit, state, due);
CREATE INDEX permit_by_kind ON permit (kind, number);
CREATE INDEX permit_by_applicant ON permit (applicant, number);
CREATE INDEX permit_by_principal ON permit (applicant_for) WHERE applicant_for IS NOT NULL;
CREATE INDEX permit_by_extension ON permit (number) WHERE extension_until IS NOT NULL;
CREATE INDEX permit_by_kept_until ON permit (kept_until) WHERE kept_until IS NOT NULL;

CREATE TABLE permit_item (
    permit INTEGER NOT NULL REFERENCES permit,
    asset INTEGER NOT NULL REFERENCES asset,
    -- The effective class to which the last approval is bound.
    approved_c INTEGER,
    approved_i INTEGER,
    approved_a INTEGER,
    approved_specific INTEGER,
    away INTEGER NOT NULL CHECK (away IN (0, 1)),
    lost INTEGER NOT NULL CHECK (lost IN (0, 1)),
    fields TEXT NOT NULL, -- canonical JSON, name to value
    PRIMARY KEY (permit, asset)
) STRICT, WITHOUT ROWID;
CREATE INDEX permit_item_by_asset ON permit_item (asset, permit);
-- What is away does not go away a second time.
CREATE UNIQUE INDEX permit_item_away ON permit_item (asset) WHERE away = 1;

-- What was done with a permit, step by step; an approval is a step with its role.
CREATE TABLE permit_step (
    permit INTEGER NOT NULL REFERENCES permit,
    entry INTEGER NOT NULL REFERENCES entry,
    step TEXT NOT NULL,
    round INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES person,
    principal INTEGER REFERENCES person,
    role TEXT CHECK ((role IS NOT NULL) = (step = 'approve')),
    at TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    unavoidable TEXT,
    note TEXT,
    PRIMARY KEY (permit, entry)
) STRICT, WITHOUT ROWID;

CREATE INDEX permit_step_by_principal ON permit_step (principal, permit)
    WHERE principal IS NOT NULL;

-- A file that belongs to a permit. The ledger has its digest; the bytes are in content.
CREATE TABLE attachment (
    permit INTEGER NOT NULL REFERENCES permit,
    digest BLOB NOT NULL CHECK (length(digest) = 32), -- SHA-256
    name TEXT NOT NULL CHECK (length(name) > 0),
    size INTEGER NOT NULL CHECK (size BETWEEN 0 AND 33554432),
    at TEXT NOT NULL,
    PRIMARY KEY (permit, digest)
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_by_digest ON attachment (digest);

-- The bytes of attachments: not part of the ledger, but bound by their digest in it.
CREATE TABLE content (
    digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
    bytes BLOB NOT NULL
) STRICT;

-- インシデント: what was reported; so far the loss of what was away under a permit.
CREATE TABLE incident (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    permit INTEGER NOT NULL REFERENCES permit,
    reporter INTEGER NOT NULL REFERENCES person,
    at TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    report TEXT NOT NULL CHECK (length(report) > 0)
) STRICT;
CREATE INDEX incident_by_permit ON incident (permit);

-- 廃棄停止: a record that is kept beyond its retention.
CREATE TABLE hold (
    permit INTEGER PRIMARY KEY REFERENCES permit,
    person INTEGER NOT NULL REFERENCES person,
    at TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (length(reason) > 0)
) STRICT;

-- The erasure of records of a section: asked for by one person, decided by another.
-- State: 0 asked, 1 done, 2 declined; numbered as in PurgeState.
CREATE TABLE purge (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    unit INTEGER NOT NULL REFERENCES unit,
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 2),
    asked_by INTEGER NOT NULL REFERENCES person,
    asked_for INTEGER REFERENCES person,
    asked_at TEXT NOT NULL,
    decided_by INTEGER REFERENCES person,
    decided_for INTEGER REFERENCES person,
    decided_at TEXT,
    reason TEXT,
    CHECK ((state = 0) = (decided_by IS NULL) AND (state = 0) = (decided_at IS NULL)),
    -- 4(3): whoever asks does not decide.
    CHECK (decided_by IS NULL OR decided_by NOT IN (asked_by, ifnull(asked_for, 0)))
) STRICT;

-- The permits of a purge. What is left of a permit that was erased: which it was, and how long it
-- had been kept; null before.
CREATE TABLE purge_record (
    purge INTEGER NOT NULL REFERENCES purge,
    permit INTEGER NOT NULL,
    kind TEXT,
    closed_on TEXT,
    kept_until TEXT,
    PRIMARY KEY (purge, permit),
    CHECK ((kind IS NULL) = (kept_until IS NULL) AND (kind IS NULL) = (closed_on IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX purge_record_by_permit ON purge_record (permit);

-- 分類の引下げ: which entry lowered what an asset is declared as. Written by a trigger.
CREATE TABLE lowered (
    asset INTEGER NOT NULL REFERENCES asset,
    entry INTEGER NOT NULL,
    from_c INTEGER NOT NULL,
    from_i INTEGER NOT NULL,
    from_a INTEGER NOT NULL,
    from_specific INTEGER NOT NULL,
    PRIMARY KEY (asset, entry)
) STRICT, WITHOUT ROWID;

-- The search index: which of the 4096 assets of a page have a character or pair of characters.
-- members is 512 bytes of bits, or less than that of ascending 16-bit little-endian offsets.
CREATE TABLE gram (
    page INTEGER NOT NULL,
    gram INTEGER NOT NULL,
    members BLOB NOT NULL CHECK (length(members) BETWEEN 2 AND 512),
    PRIMARY KEY (page, gram)
) STRICT, WITHOUT ROWID;

-- The class that an asset must have: the highest of what is declared, what remains on it, what it
-- contains, and what it was copied from (5(2)④ウ, ⑪ア, ①イ). One level deep: the triggers below
-- carry a change from level to level.
CREATE VIEW required (number, c, i, a, specific) AS
SELECT number,
    min(ifnull(declared_c, 1), ifnull(residue_c, 3),
        ifnull((SELECT min(effective_c) FROM contents JOIN asset AS part ON part.number = content
            WHERE container = asset.number), 3),
        ifnull((SELECT effective_c FROM asset AS original WHERE number = asset.copy_of), 3)),
    min(ifnull(declared_i, 1),
        ifnull((SELECT min(effective_i) FROM contents JOIN asset AS part ON part.number = content
            WHERE container = asset.number), 3),
        ifnull((SELECT effective_i FROM asset AS original WHERE number = asset.copy_of), 3)),
    min(ifnull(declared_a, 1),
        ifnull((SELECT min(effective_a) FROM contents JOIN asset AS part ON part.number = content
            WHERE container = asset.number), 2),
        ifnull((SELECT effective_a FROM asset AS original WHERE number = asset.copy_of), 2)),
    max(specific_personal, residue_specific,
        ifnull((SELECT max(effective_specific) FROM contents
            JOIN asset AS part ON part.number = content WHERE container = asset.number), 0),
        ifnull((SELECT effective_specific FROM asset AS original
            WHERE number = asset.copy_of), 0))
FROM asset;

-- The records whose retention has an end: closed, with nothing away any more, and not held
-- (5(2)⑪ウ, 6(1)③イ).
CREATE VIEW ending (permit, kept_until) AS
SELECT number, kept_until FROM permit
WHERE kept_until IS NOT NULL AND state NOT IN (3, 4)
    AND NOT EXISTS (SELECT 1 FROM permit_item WHERE permit = number AND away = 1)
    AND NOT EXISTS (SELECT 1 FROM hold WHERE permit = number);

-- The records that were erased.
CREATE VIEW purged (permit) AS
SELECT permit FROM purge_record WHERE kept_until IS NOT NULL;

-- 5(2)④ウ -------------------------------------------------------------------------------------

CREATE TRIGGER asset_insert_highest BEFORE INSERT ON asset WHEN NEW.copy_of IS NOT NULL BEGIN
    SELECT RAISE(ABORT, '5(2)①イ: an original is there before its copy')
    WHERE NOT EXISTS (SELECT 1 FROM asset WHERE number = NEW.copy_of);
    SELECT RAISE(ABORT, '5(2)①イ: a copy has at least the class of its original')
    FROM asset WHERE number = NEW.copy_of
        AND (NEW.effective_c > effective_c OR NEW.effective_i > effective_i
            OR NEW.effective_a > effective_a OR NEW.effective_specific < effective_specific);
END;

CREATE TRIGGER asset_effective_highest AFTER UPDATE OF
    effective_c, effective_i, effective_a, effective_specific ON asset
WHEN NEW.effective_c > OLD.effective_c OR NEW.effective_i > OLD.effective_i
    OR NEW.effective_a > OLD.effective_a OR NEW.effective_specific < OLD.effective_specific
BEGIN
    SELECT RAISE(ABORT, '5(2)④ウ: the highest class wins')
    FROM required WHERE number = NEW.number
        AND (NEW.effective_c > c OR NEW.effective_i > i OR NEW.effective_a > a
            OR NEW.effective_specific < specific);
END;

-- What an asset brings along itself changed: settle its own class.
CREATE TRIGGER asset_settle AFTER UPDATE OF
    declared_c, declared_i, declared_a, specific_personal, residue_c, residue_specific ON asset
BEGIN
    UPDATE asset SET (effective_c, effective_i, effective_a, effective_specific) =
        (SELECT c, i, a, specific FROM required WHERE required.number = NEW.number)
    WHERE number = NEW.number AND (effective_c, effective_i, effective_a, effective_specific) <>
        (SELECT c, i, a, specific FROM required WHERE required.number = NEW.number);
END;

-- A class rose: everything that contains or copies the asset, at any depth, rises with it. At once,
-- so that nothing stays too low where a writer has left recursive_triggers off.
CREATE TRIGGER asset_rise AFTER UPDATE OF
    effective_c, effective_i, effective_a, effective_specific ON asset
WHEN NEW.effective_c < OLD.effective_c OR NEW.effective_i < OLD.effective_i
    OR NEW.effective_a < OLD.effective_a OR NEW.effective_specific > OLD.effective_specific
BEGIN
    UPDATE asset SET effective_c = min(effective_c, NEW.effective_c),
        effective_i = min(effective_i, NEW.effective_i),
        effective_a = min(effective_a, NEW.effective_a),
        effective_specific = max(effective_specific, NEW.effective_specific)
    WHERE number IN (
            WITH RECURSIVE above (number) AS (
                SELECT container FROM contents WHERE content = NEW.number
                UNION SELECT number FROM asset WHERE copy_of = NEW.number AND state = 0
                UNION SELECT container FROM above JOIN contents ON content = above.number
                UNION SELECT asset.number FROM above JOIN asset
                    ON copy_of = above.number AND state = 0)
            SELECT number FROM above)
        AND (effective_c > NEW.effective_c OR effective_i > NEW.effective_i
            OR effective_a > NEW.effective_a OR effective_specific < NEW.effective_specific);
END;

-- A class fell: what may have had its class from this asset is settled anew.
CREATE TRIGGER asset_fall AFTER UPDATE OF
    effective_c, effective_i, effective_a, effective_specific ON asset
WHEN NEW.effective_c > OLD.effective_c OR NEW.effective_i > OLD.effective_i
    OR NEW.effective_a > OLD.effective_a OR NEW.effective_specific < OLD.effective_specific
BEGIN
    UPDATE asset SET (effective_c, effective_i, effective_a, effective_specific) =
        (SELECT c, i, a, specific FROM required WHERE required.number = asset.number)
    WHERE number IN (SELECT container FROM contents WHERE content = NEW.number
            UNION SELECT number FROM asset WHERE copy_of = NEW.number)
        AND state = 0
        AND (effective_c, effective_i, effective_a, effective_specific) <>
            (SELECT c, i, a, specific FROM required WHERE required.number = asset.number);
END;

CREATE TRIGGER contents_insert_rules BEFORE INSERT ON contents BEGIN
    SELECT RAISE(ABORT, '5(2)④ウ: contents may not form a cycle')
    WHERE NEW.container IN (
        WITH RECURSIVE below (number) AS (
            SELECT NEW.content
            UNION SELECT content FROM contents JOIN below ON container = below.number
            UNION SELECT copy_of FROM asset JOIN below ON asset.number = below.number
                WHERE copy_of IS NOT NULL)
        SELECT number FROM below);
    SELECT RAISE(ABORT, '5(2)⑪ア: nothing happens to what is retired, or not there')
    WHERE 2 > (SELECT count(*) FROM asset
        WHERE number IN (NEW.container, NEW.content) AND state = 0);
END;

CREATE TRIGGER contents_insert AFTER INSERT ON contents BEGIN
    UPDATE asset SET
        effective_c = min(asset.effective_c, part.effective_c),
        effective_i = min(asset.effective_i, part.effective_i),
        effective_a = min(asset.effective_a, part.effective_a),
        effective_specific = max(asset.effective_specific, part.effective_specific),
        sanitized = iif(part.kind IN (2, 3), asset.sanitized, NULL)
    FROM asset AS part
    WHERE asset.number = NEW.container AND part.number = NEW.content;
    INSERT OR IGNORE INTO about VALUES (NEW.content, daicho_act()), (NEW.container, daicho_act());
END;

-- Data remains (5(2)⑪ア): when information leaves, the media and equipment that it was on keep the
-- confidentiality that they had. A group of information or a system passes this on to what it is
-- on; a medium taken out of equipment takes its data along.
CREATE TRIGGER contents_delete_residue BEFORE DELETE ON contents
WHEN (SELECT kind FROM asset WHERE number = OLD.content) NOT IN (2, 3)
BEGIN
    UPDATE asset SET
        residue_since = iif(effective_c < ifnull(residue_c, 3), daicho_time(), residue_since),
        residue_c = min(effective_c, ifnull(residue_c, 3)),
        residue_specific = max(effective_specific, residue_specific)
    WHERE kind IN (2, 3) AND effective_c < 3 AND number IN (
        WITH RECURSIVE above (number, kind) AS (
            SELECT number, kind FROM asset WHERE number = OLD.container
            UNION SELECT asset.number, asset.kind
                FROM above JOIN contents ON content = above.number
                JOIN asset ON asset.number = container WHERE above.kind NOT IN (2, 3))
        SELECT number FROM above);
END;

CREATE TRIGGER contents_delete AFTER DELETE ON contents BEGIN
    UPDATE asset SET (effective_c, effective_i, effective_a, effective_specific) =
        (SELECT c, i, a, specific FROM required WHERE required.number = OLD.container)
    WHERE number = OLD.container AND (effective_c, effective_i, effective_a, effective_specific) <>
        (SELECT c, i, a, specific FROM required WHERE required.number = OLD.container);
    INSERT OR IGNORE INTO about VALUES (OLD.content, daicho_act()), (OLD.container, daicho_act());
END;

CREATE TRIGGER contents_update BEFORE UPDATE ON contents BEGIN
    SELECT RAISE(ABORT, 'contents are put in and taken out, never changed');
END;

-- Assets --------------------------------------------------------------------------------------

CREATE TRIGGER asset_retired BEFORE UPDATE ON asset WHEN OLD.state <> 0 BEGIN
    SELECT RAISE(ABORT, '5(2)⑪ア: nothing happens to what is retired');
END;

CREATE TRIGGER asset_identity BEFORE UPDATE OF number, copy_of ON asset
WHEN NEW.number <> OLD.number OR NEW.copy_of IS NOT OLD.copy_of
BEGIN
    SELECT RAISE(ABORT, '5(2)①イ: what an asset is a copy of does not change');
END;

CREATE TRIGGER asset_delete_never BEFORE DELETE ON asset BEGIN
    SELECT RAISE(ABORT, '8(1)③イ: assets are retired, never deleted');
END;

-- INSERT OR REPLACE and UPDATE OR REPLACE delete the row in their way, and where recursive_triggers
-- is off no delete trigger hears of it (sqlite.org/lang_conflict.html).
CREATE TRIGGER asset_insert_over BEFORE INSERT ON asset BEGIN
    SELECT RAISE(ABORT, '8(1)③イ: an asset never takes the place of another')
    FROM asset WHERE number = NEW.number;
    SELECT RAISE(ABORT, '8(1)③イ: an asset never takes the place of another')
    FROM asset WHERE external_id = NEW.external_id;
END;
CREATE TRIGGER asset_update_over BEFORE UPDATE OF external_id ON asset BEGIN
    SELECT RAISE(ABORT, '8(1)③イ: an asset never takes the place of another')
    FROM asset WHERE external_id = NEW.external_id AND number <> OLD.number;
END;

CREATE TRIGGER asset_gaps AFTER UPDATE OF
    kind, effective_c, effective_i, effective_a, effective_specific, traits, measures, state
    ON asset
WHEN NEW.gaps <> iif(NEW.state = 0, daicho_gaps(NEW.kind, NEW.traits, NEW.effective_c,
    NEW.effective_i, NEW.effective_a, NEW.effective_specific, NEW.measures), 0)
BEGIN
    UPDATE asset SET
        gaps = iif(state = 0, daicho_gaps(kind, traits, effective_c, effective_i, effective_a,
            effective_specific, measures), 0),
        gap_count = iif(state = 0, daicho_count(daicho_gaps(kind, traits, effective_c,
            effective_i, effective_a, effective_specific, measures)), 0)
    WHERE number = NEW.number;
END;

CREATE TRIGGER asset_insert_about AFTER INSERT ON asset BEGIN
    INSERT INTO about VALUES (NEW.number, daicho_act());
END;

CREATE TRIGGER asset_update_about AFTER UPDATE ON asset BEGIN
    INSERT OR IGNORE INTO about VALUES (NEW.number, daicho_act());
END;

CREATE TRIGGER asset_lowered AFTER UPDATE OF
    declared_c, declared_i, declared_a, specific_personal ON asset
WHEN NEW.declared_c > OLD.declared_c OR NEW.declared_i > OLD.declared_i
    OR NEW.declared_a > OLD.declared_a
    OR OLD.declared_c IS NOT NULL AND NEW.specific_personal < OLD.specific_personal
BEGIN
    INSERT OR IGNORE INTO lowered VALUES (NEW.number, daicho_act(), OLD.declared_c, OLD.declared_i,
        OLD.declared_a, OLD.specific_personal);
END;
CREATE TRIGGER lowered_update BEFORE UPDATE ON lowered BEGIN
    SELECT RAISE(ABORT, '5(2)①ア: that a class was lowered stays written');
END;
CREATE TRIGGER lowered_delete BEFORE DELETE ON lowered BEGIN
    SELECT RAISE(ABORT, '5(2)①ア: that a class was lowered stays written');
END;

-- Organisation --------------------------------------------------------------------------------

CREATE TRIGGER unit_ancestry BEFORE UPDATE OF parent ON unit WHEN NEW.parent IS NOT NULL BEGIN
    SELECT RAISE(ABORT, '4(1)①-⑦: a unit may not be its own ancestor')
    WHERE NEW.id IN (
        WITH RECURSIVE above (id) AS (
            SELECT NEW.parent UNION SELECT parent FROM unit JOIN above ON unit.id = above.id)
        SELECT id FROM above);
END;

CREATE TRIGGER unit_ancestry_insert BEFORE INSERT ON unit BEGIN
    SELECT RAISE(ABORT, '4(1)①-⑦: a unit is under one that is there, and never takes the place of another')
    WHERE EXISTS (SELECT 1 FROM unit WHERE id = NEW.id OR code = NEW.code)
        OR NEW.parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM unit WHERE id = NEW.parent);
END;

CREATE TRIGGER unit_identity BEFORE UPDATE OF id, code ON unit
WHEN NEW.id <> OLD.id OR NEW.code <> OLD.code
BEGIN
    SELECT RAISE(ABORT, '4(1)①-⑦: a unit keeps its code');
END;

CREATE TRIGGER unit_delete_never BEFORE DELETE ON unit BEGIN
    SELECT RAISE(ABORT, '8(1)③イ: a unit is never deleted');
END;

CREATE TRIGGER appointment_overlap_update BEFORE UPDATE ON appointment BEGIN
    SELECT RAISE(ABORT, '4(1)①-⑦: an appointment only ends, or is shortened')
    WHERE (NEW.id, NEW.person, NEW.role, NEW.unit, NEW.from_day, NEW.acting_for) IS NOT
            (OLD.id, OLD.person, OLD.role, OLD.unit, OLD.from_day, OLD.acting_for)
        OR ifnull(NEW.until_day, '9999-12-31') > ifnull(OLD.until_day, '9999-12-31');
END;

CREATE TRIGGER appointment_left BEFORE INSERT ON appointment BEGIN
    SELECT RAISE(ABORT, '4(1)①-⑦: nobody who has left is appointed, nor acted for')
    FROM person WHERE id IN (NEW.person, NEW.acting_for)
        AND left_on <= ifnull(NEW.until_day, '9999-12-31');
END;
CREATE TRIGGER person_left BEFORE UPDATE OF left_on ON person WHEN OLD.left_on IS NOT NULL BEGIN
    SELECT RAISE(ABORT, '4(1)①-⑦: a person leaves once');
END;

CREATE TRIGGER appointment_overlap BEFORE INSERT ON appointment BEGIN
    SELECT RAISE(ABORT, '8(1)③イ: an appointment never takes the place of another')
    FROM appointment WHERE id = NEW.id;
    SELECT RAISE(ABORT, '4(1)①-⑦: the same appointment twice on one day')
    FROM appointment
    WHERE person = NEW.person AND role = NEW.role AND unit IS NEW.unit
        AND acting_for IS NEW.acting_for
        AND from_day <= ifnull(NEW.until_day, '9999-12-31')
        AND ifnull(until_day, '9999-12-31') >= NEW.from_day;
END;

-- Permits -------------------------------------------------------------------------------------

CREATE TRIGGER permit_insert_rules BEFORE INSERT ON permit BEGIN
    SELECT RAISE(ABORT, '4(3): a permit begins as an application, and takes no other''s place')
    WHERE NEW.state <> 0 OR NEW.round <> 1 OR NEW.extension_until IS NOT NULL
        OR EXISTS (SELECT 1 FROM permit WHERE number = NEW.number)
        OR EXISTS (SELECT 1 FROM purged WHERE permit = NEW.number)
        OR EXISTS (SELECT 1 FROM asset WHERE number = NEW.number);
END;

CREATE TRIGGER permit_identity BEFORE UPDATE ON permit BEGIN
    SELECT RAISE(ABORT, '8(1)③イ: nothing changes a permit that is closed')
    WHERE OLD.state >= 5;
    SELECT RAISE(ABORT, '4(3): who applied for what does not change')
    WHERE (NEW.number, NEW.kind, NEW.unit, NEW.applicant, NEW.needed, NEW.takes_away) IS NOT
            (OLD.number, OLD.kind, OLD.unit, OLD.applicant, OLD.needed, OLD.takes_away)
        OR NEW.keep_years <> OLD.keep_years OR OLD.closed_on <> NEW.closed_on
        OR NEW.applicant_for IS NOT OLD.applicant_for OR NEW.round < OLD.round;
    -- What was approved is what is used: a change of it is approved again.
    SELECT RAISE(ABORT, '4(3): what is changed is approved again')
    WHERE (NEW.purpose IS NOT OLD.purpose OR NEW.from_day IS NOT OLD.from_day
            OR NEW.until_day IS NOT OLD.until_day)
        AND NOT (NEW.state = 0 AND NEW.round > OLD.round)
        AND NOT (OLD.state = 3 AND NEW.state = 3 AND NEW.purpose = OLD.purpose
            AND NEW.from_day IS OLD.from_day AND NEW.until_day IS OLD.extension_until
            AND OLD.needed <= (SELECT count(*) FROM permit_step
                WHERE permit = OLD.number AND round = OLD.round AND step = 'approve'));
END;

CREATE TRIGGER permit_transition BEFORE UPDATE OF state ON permit WHEN NEW.state <> OLD.state BEGIN
    SELECT RAISE(ABORT, '4(3): a permit does not pass from that state to this one')
    WHERE (OLD.state, NEW.state) NOT IN (VALUES (0, 1), (0, 2), (0, 6), (0, 7), (1, 0), (1, 7),
        (2, 0), (2, 3), (2, 4), (2, 7), (3, 4), (4, 5));
    SELECT RAISE(ABORT, '4(3): only a step that is recorded moves a permit')
    WHERE (OLD.state, NEW.state) <> (2, 0) AND NOT EXISTS (
        SELECT 1 FROM permit_step WHERE permit = NEW.number AND entry = daicho_act()
            AND (NEW.state, step) IN (VALUES (0, 'revise'), (1, 'send-back'), (2, 'approve'),
                (3, 'start'), (4, 'finish'), (4, 'revoke'), (5, 'acknowledge'), (6, 'reject'),
                (7, 'withdraw')));
    SELECT RAISE(ABORT, '4(3): what goes away and comes back is started before it is finished')
    WHERE OLD.state = 2 AND NEW.state = 4 AND NEW.takes_away = 1
        AND NOT EXISTS (SELECT 1 FROM permit_step
            WHERE permit = NEW.number AND entry = daicho_act() AND step = 'revoke');
    SELECT RAISE(ABORT, '4(3): not everybody who must approve has')
    WHERE NEW.state = 2 AND NEW.needed > (SELECT count(*) FROM permit_step
        WHERE permit = NEW.number AND round = NEW.round AND step = 'approve');
    SELECT RAISE(ABORT, '5(2)④イ: the class has risen since the approval')
    FROM permit_item JOIN asset ON asset.number = asset
    WHERE OLD.state = 2 AND NEW.state IN (3, 4) AND permit = NEW.number
        AND (approved_c IS NULL OR effective_c < approved_c OR effective_i < approved_i
            OR effective_a < approved_a OR effective_specific > approved_specific);
    SELECT RAISE(ABORT, '6(1)③イ: what is away comes back before the permit is finished')
    FROM permit_item WHERE NEW.state = 4 AND permit = NEW.number AND away = 1 AND lost = 0;
END;

CREATE TRIGGER permit_step_rules BEFORE INSERT ON permit_step BEGIN
    SELECT RAISE(ABORT, '8(1)③イ: a step belongs to the entry that is written')
    WHERE NEW.entry <> daicho_act()
        OR EXISTS (SELECT 1 FROM permit_step WHERE permit = NEW.permit AND entry = NEW.entry);
    SELECT RAISE(ABORT, '4(3): this round of approvals is over')
    FROM permit WHERE number = NEW.permit AND (NEW.round <> round
        OR NEW.step = 'approve' AND NOT (state = 0 OR state = 3 AND extension_until IS NOT NULL));
    SELECT RAISE(ABORT, '4(3): applicant and approver are two people')
    FROM permit WHERE number = NEW.permit AND NEW.step = 'approve' AND NEW.unavoidable IS NULL
        AND NEW.person IN (applicant, ifnull(applicant_for, 0));
    SELECT RAISE(ABORT, '4(3): each approval is another person''s')
    FROM permit_step WHERE permit = NEW.permit AND round = NEW.round AND step = 'approve'
        AND NEW.step = 'approve' AND (role = NEW.role OR person = NEW.person);
    SELECT RAISE(ABORT, '4(3): nobody acknowledges their own report')
    FROM permit WHERE number = NEW.permit AND NEW.step = 'acknowledge'
        AND (NEW.person IN (applicant, ifnull(applicant_for, 0))
            OR NEW.person IN (SELECT person FROM permit_step
                WHERE permit = NEW.permit AND step IN ('finish', 'revoke')));
END;
CREATE TRIGGER permit_step_update BEFORE UPDATE ON permit_step BEGIN
    SELECT RAISE(ABORT, '8(1)③イ: what was done with a permit never changes');
END;
CREATE TRIGGER permit_step_delete BEFORE DELETE ON permit_step BEGIN
    SELECT RAISE(ABORT, '8(1)③イ: what was done with a permit is kept with it')
    WHERE NOT EXISTS (SELECT 1 FROM purged WHERE permit = OLD.permit);
END;
CREATE TRIGGER permit_delete BEFORE DELETE ON permit BEGIN
    SELECT RAISE(ABORT, '5(2)⑪ウ: a permit is kept until its retention has ended')
    WHERE NOT EXISTS (SELECT 1 FROM purged WHERE permit = OLD.number);
END;

-- Assets come to a permit and leave it only while it is being applied for.
CREATE TRIGGER permit_item_insert BEFORE INSERT ON permit_item BEGIN
    SELECT RAISE(ABORT, '4(3): an asset that is added is approved')
    WHERE NEW.away <> 0 OR NEW.lost <> 0 OR NEW.approved_c IS NOT NULL
        OR EXISTS (SELECT 1 FROM permit_item WHERE permit = NEW.permit AND asset = NEW.asset)
        OR NOT EXISTS (SELECT 1 FROM permit WHERE number = NEW.permit AND state = 0);
END;
CREATE TRIGGER permit_item_delete BEFORE DELETE ON permit_item BEGIN
    SELECT RAISE(ABORT, '4(3): an asset leaves a permit only while it is applied for')
    WHERE NOT EXISTS (SELECT 1 FROM permit WHERE number = OLD.permit AND state = 0)
        AND NOT EXISTS (SELECT 1 FROM purged WHERE permit = OLD.permit);
END;
CREATE TRIGGER permit_item_update BEFORE UPDATE ON permit_item BEGIN
    SELECT RAISE(ABORT, '8(1)③イ: a permit keeps its assets')
    WHERE (NEW.permit, NEW.asset) IS NOT (OLD.permit, OLD.asset) OR NEW.lost < OLD.lost
        OR EXISTS (SELECT 1 FROM permit WHERE number = OLD.permit AND state >= 4);
    SELECT RAISE(ABORT, '4(3): an approval binds to the class that the asset has')
    FROM asset WHERE number = NEW.asset
        AND (NEW.approved_c, NEW.approved_i, NEW.approved_a, NEW.approved_specific) IS NOT
            (OLD.approved_c, OLD.approved_i, OLD.approved_a, OLD.approved_specific)
        AND ((NEW.approved_c, NEW.approved_i, NEW.approved_a, NEW.approved_specific) IS NOT
                (effective_c, effective_i, effective_a, effective_specific)
            OR NOT EXISTS (SELECT 1 FROM permit WHERE number = NEW.permit AND state = 0));
    SELECT RAISE(ABORT, '6(1)③ア: what goes away has been permitted, and is not away already')
    WHERE NEW.away > OLD.away AND (
        NOT EXISTS (SELECT 1 FROM permit
            WHERE number = NEW.permit AND state = 3 AND takes_away = 1)
        OR EXISTS (SELECT 1 FROM permit_item WHERE asset = NEW.asset AND away = 1)
        OR (SELECT state FROM asset WHERE number = NEW.asset) <> 0);
END;

-- An approval is bound to the classes that were approved: it falls when one rises before the start.
CREATE TRIGGER permit_class_rose AFTER UPDATE OF
    effective_c, effective_i, effective_a, effective_specific ON asset
WHEN (NEW.effective_c < OLD.effective_c OR NEW.effective_i < OLD.effective_i
        OR NEW.effective_a < OLD.effective_a OR NEW.effective_specific > OLD.effective_specific)
    AND EXISTS (SELECT 1 FROM permit_item WHERE asset = NEW.number)
BEGIN
    UPDATE permit SET state = 0, round = round + 1
    WHERE number IN (SELECT permit FROM permit_item WHERE asset = NEW.number
            AND (NEW.effective_c < approved_c OR NEW.effective_i < approved_i
                OR NEW.effective_a < approved_a OR NEW.effective_specific > approved_specific))
        AND (state = 2 OR state = 0 AND EXISTS (SELECT 1 FROM permit_step
            WHERE permit = permit.number AND round = permit.round AND step = 'approve'));
END;

-- The same when something is put into what was approved, at any depth.
CREATE TRIGGER permit_item_added AFTER INSERT ON contents
WHEN EXISTS (SELECT 1 FROM permit WHERE state IN (0, 2)) BEGIN
    UPDATE permit SET state = 0, round = round + 1
    WHERE number IN (
            WITH RECURSIVE above (number) AS (
                SELECT NEW.container
                UNION SELECT container FROM contents JOIN above ON content = above.number)
            SELECT permit FROM permit_item JOIN above ON asset = above.number)
        AND (state = 2 OR state = 0 AND EXISTS (SELECT 1 FROM permit_step
            WHERE permit = permit.number AND round = permit.round AND step = 'approve'));
END;

CREATE TRIGGER asset_away BEFORE UPDATE OF state ON asset WHEN NEW.state <> 0 BEGIN
    SELECT RAISE(ABORT, '5(2)⑪イ: nothing is disposed of that is away')
    FROM permit_item WHERE asset = NEW.number AND away = 1;
END;

CREATE TRIGGER permit_insert_about AFTER INSERT ON permit BEGIN
    INSERT INTO about VALUES (NEW.number, daicho_act());
END;
CREATE TRIGGER permit_update_about AFTER UPDATE ON permit BEGIN
    INSERT OR IGNORE INTO about VALUES (NEW.number, daicho_act());
END;
CREATE TRIGGER permit_item_about AFTER INSERT ON permit_item BEGIN
    INSERT OR IGNORE INTO about VALUES (NEW.asset, daicho_act());
END;
CREATE TRIGGER permit_step_about AFTER INSERT ON permit_step BEGIN
    INSERT OR IGNORE INTO about SELECT NEW.permit, NEW.entry
        UNION SELECT asset, NEW.entry FROM permit_item WHERE permit = NEW.permit;
END;
CREATE TRIGGER incident_insert_about AFTER INSERT ON incident BEGIN
    INSERT OR IGNORE INTO about VALUES (NEW.number, daicho_act()), (NEW.permit, daicho_act());
END;

CREATE TRIGGER attachment_insert_rules BEFORE INSERT ON attachment BEGIN
    SELECT RAISE(ABORT, '5(2)⑪ウ: a paper is attached to a permit that is not closed, once')
    WHERE NOT EXISTS (SELECT 1 FROM permit WHERE number = NEW.permit AND state < 5)
        OR EXISTS (SELECT 1 FROM attachment WHERE permit = NEW.permit AND digest = NEW.digest);
END;
CREATE TRIGGER attachment_update BEFORE UPDATE ON attachment BEGIN
    SELECT RAISE(ABORT, '5(2)⑪ウ: a paper that was attached never changes');
END;
CREATE TRIGGER attachment_delete BEFORE DELETE ON attachment BEGIN
    SELECT RAISE(ABORT, '5(2)⑪ウ: a paper is kept with its record')
    WHERE NOT EXISTS (SELECT 1 FROM purged WHERE permit = OLD.permit);
END;
CREATE TRIGGER content_insert_over BEFORE INSERT ON content BEGIN
    SELECT RAISE(ABORT, '5(2)⑪ウ: a paper never takes the place of another')
    FROM content WHERE digest = NEW.digest;
END;
CREATE TRIGGER content_update BEFORE UPDATE ON content BEGIN
    SELECT RAISE(ABORT, '5(2)⑪ウ: a paper that was attached never changes');
END;
CREATE TRIGGER content_delete BEFORE DELETE ON content BEGIN
    SELECT RAISE(ABORT, '5(2)⑪ウ: a paper is kept with its record')
    FROM attachment WHERE digest = OLD.digest;
END;
CREATE TRIGGER incident_insert_over BEFORE INSERT ON incident BEGIN
    SELECT RAISE(ABORT, '8(1)③イ: a report never takes the place of another')
    FROM incident WHERE number = NEW.number;
END;
CREATE TRIGGER incident_update BEFORE UPDATE ON incident BEGIN
    SELECT RAISE(ABORT, '8(1)③イ: a report never changes');
END;
CREATE TRIGGER incident_delete BEFORE DELETE ON incident BEGIN
    SELECT RAISE(ABORT, '8(1)③イ: a report is kept with its record')
    WHERE NOT EXISTS (SELECT 1 FROM purged WHERE permit = OLD.permit);
END;

-- Retention (5(2)⑪ウ, 6(1)③イ) ------------------------------------------------------------------

CREATE TRIGGER hold_insert BEFORE INSERT ON hold BEGIN
    SELECT RAISE(ABORT, '5(2)⑪ウ: a hold never takes the place of another')
    FROM hold WHERE permit = NEW.permit;
END;
CREATE TRIGGER hold_update BEFORE UPDATE ON hold BEGIN
    SELECT RAISE(ABORT, '5(2)⑪ウ: a hold is released, never changed');
END;

CREATE TRIGGER purge_insert_rules BEFORE INSERT ON purge BEGIN
    SELECT RAISE(ABORT, '4(3): a purge begins as a request, and takes no other''s place')
    WHERE NEW.state <> 0 OR EXISTS (SELECT 1 FROM purge WHERE number = NEW.number);
END;
CREATE TRIGGER purge_update_rules BEFORE UPDATE ON purge BEGIN
    SELECT RAISE(ABORT, '4(3): a purge is decided once')
    WHERE OLD.state <> 0 OR NEW.state = 0
        OR (NEW.number, NEW.unit, NEW.asked_by, NEW.asked_for, NEW.asked_at) IS NOT
            (OLD.number, OLD.unit, OLD.asked_by, OLD.asked_for, OLD.asked_at);
END;
CREATE TRIGGER purge_delete BEFORE DELETE ON purge BEGIN
    SELECT RAISE(ABORT, '8(1)③イ: a purge is never deleted');
END;

CREATE TRIGGER purge_record_insert_rules BEFORE INSERT ON purge_record BEGIN
    SELECT RAISE(ABORT, '4(3): records are named when the purge is asked for')
    WHERE NEW.kept_until IS NOT NULL
        OR EXISTS (SELECT 1 FROM purge_record WHERE purge = NEW.purge AND permit = NEW.permit)
        OR NOT EXISTS (SELECT 1 FROM purge WHERE number = NEW.purge AND state = 0)
        OR EXISTS (SELECT 1 FROM purged WHERE permit = NEW.permit);
END;
-- In a replay the permit has never been there: its entries are erased.
CREATE TRIGGER purge_record_update_rules BEFORE UPDATE ON purge_record BEGIN
    SELECT RAISE(ABORT, '4(3): a record is erased once its purge is decided, and once')
    WHERE OLD.kept_until IS NOT NULL OR NEW.kept_until IS NULL
        OR (NEW.purge, NEW.permit) IS NOT (OLD.purge, OLD.permit)
        OR NOT EXISTS (SELECT 1 FROM purge WHERE number = NEW.purge AND state = 1)
        OR EXISTS (SELECT 1 FROM purged WHERE permit = NEW.permit);
    SELECT RAISE(ABORT, '5(2)⑪ウ: a record that is open, held or to be kept is not erased')
    FROM permit WHERE number = NEW.permit AND NOT EXISTS (
        SELECT 1 FROM ending WHERE permit = NEW.permit AND kept_until = NEW.kept_until
            AND kept_until < substr(daicho_time(), 1, 10));
END;
CREATE TRIGGER purge_record_delete BEFORE DELETE ON purge_record BEGIN
    SELECT RAISE(ABORT, '8(1)③イ: a purge is never deleted');
END;

-- The ledger only grows (8(1)③イ) ---------------------------------------------------------------

CREATE TRIGGER entry_guard_insert BEFORE INSERT ON entry BEGIN
    SELECT RAISE(ABORT, 'entries are appended by the program, one after the other')
    WHERE NEW.number IS NOT daicho_act()
        OR NEW.number IS NOT 1 + ifnull((SELECT max(number) FROM entry), 0)
        OR EXISTS (SELECT 1 FROM entry WHERE idempotency_key = NEW.idempotency_key);
END;
CREATE TRIGGER entry_guard_update BEFORE UPDATE ON entry BEGIN
    SELECT RAISE(ABORT, '8(1)③イ: an entry never changes')
    WHERE (NEW.number, NEW.recorded_at, NEW.actor, NEW.act, NEW.body_hash, NEW.hash) IS NOT
            (OLD.number, OLD.recorded_at, OLD.actor, OLD.act, OLD.body_hash, OLD.hash)
        -- Its result is written once, by its own act.
        OR NOT (NEW.number = daicho_act() AND OLD.result IS 0 AND NEW.body IS OLD.body
                AND NEW.idempotency_key IS OLD.idempotency_key
            -- Its body is erased with the record to which it belongs.
            OR NEW.number < daicho_act() AND NEW.body IS NULL AND NEW.idempotency_key IS NULL
                AND NEW.result IS NULL
                AND (OLD.act GLOB 'permit.*' OR OLD.act IN ('retention.hold', 'retention.unhold'))
                AND EXISTS (SELECT 1 FROM about JOIN purged ON permit = about.number
                    WHERE about.entry = OLD.number));
END;
CREATE TRIGGER entry_guard_delete BEFORE DELETE ON entry BEGIN
    SELECT RAISE(ABORT, '8(1)③イ: an entry is never deleted');
END;

-- No row changes without a fresh entry ----------------------------------------------------------

CREATE TRIGGER about_guard_insert BEFORE INSERT ON about WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER about_guard_update BEFORE UPDATE ON about WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER about_guard_delete BEFORE DELETE ON about WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER register_guard_insert BEFORE INSERT ON register WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER register_guard_update BEFORE UPDATE ON register WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER register_guard_delete BEFORE DELETE ON register WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER code_guard_insert BEFORE INSERT ON code WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER code_guard_update BEFORE UPDATE ON code WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER code_guard_delete BEFORE DELETE ON code WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER unit_guard_insert BEFORE INSERT ON unit WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER unit_guard_update BEFORE UPDATE ON unit WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER unit_guard_delete BEFORE DELETE ON unit WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER person_guard_insert BEFORE INSERT ON person WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER person_guard_update BEFORE UPDATE ON person WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER person_guard_delete BEFORE DELETE ON person WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER contractor_guard_insert BEFORE INSERT ON contractor WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER contractor_guard_update BEFORE UPDATE ON contractor WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER contractor_guard_delete BEFORE DELETE ON contractor WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER appointment_guard_insert BEFORE INSERT ON appointment WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER appointment_guard_update BEFORE UPDATE ON appointment WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER appointment_guard_delete BEFORE DELETE ON appointment WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER asset_guard_insert BEFORE INSERT ON asset WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER asset_guard_update BEFORE UPDATE ON asset WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER asset_guard_delete BEFORE DELETE ON asset WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER contents_guard_insert BEFORE INSERT ON contents WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER contents_guard_update BEFORE UPDATE ON contents WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER contents_guard_delete BEFORE DELETE ON contents WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER gram_guard_insert BEFORE INSERT ON gram WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER gram_guard_update BEFORE UPDATE ON gram WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER gram_guard_delete BEFORE DELETE ON gram WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER permit_guard_insert BEFORE INSERT ON permit WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER permit_guard_update BEFORE UPDATE ON permit WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER permit_guard_delete BEFORE DELETE ON permit WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER permit_item_guard_insert BEFORE INSERT ON permit_item WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER permit_item_guard_update BEFORE UPDATE ON permit_item WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER permit_item_guard_delete BEFORE DELETE ON permit_item WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER permit_step_guard_insert BEFORE INSERT ON permit_step WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER permit_step_guard_update BEFORE UPDATE ON permit_step WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER permit_step_guard_delete BEFORE DELETE ON permit_step WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER attachment_guard_insert BEFORE INSERT ON attachment WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER attachment_guard_update BEFORE UPDATE ON attachment WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER attachment_guard_delete BEFORE DELETE ON attachment WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER content_guard_insert BEFORE INSERT ON content WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER content_guard_update BEFORE UPDATE ON content WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER content_guard_delete BEFORE DELETE ON content WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER incident_guard_insert BEFORE INSERT ON incident WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER incident_guard_update BEFORE UPDATE ON incident WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER incident_guard_delete BEFORE DELETE ON incident WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER hold_guard_insert BEFORE INSERT ON hold WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER hold_guard_update BEFORE UPDATE ON hold WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER hold_guard_delete BEFORE DELETE ON hold WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER purge_guard_insert BEFORE INSERT ON purge WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER purge_guard_update BEFORE UPDATE ON purge WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER purge_guard_delete BEFORE DELETE ON purge WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER purge_record_guard_insert BEFORE INSERT ON purge_record WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER purge_record_guard_update BEFORE UPDATE ON purge_record WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER purge_record_guard_delete BEFORE DELETE ON purge_record WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER lowered_guard_insert BEFORE INSERT ON lowered WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER lowered_guard_update BEFORE UPDATE ON lowered WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
CREATE TRIGGER lowered_guard_delete BEFORE DELETE ON lowered WHEN daicho_act() = 0 BEGIN
    SELECT RAISE(ABORT, 'only an act changes the register');
END;
