"""Puts permits into a register's tables by SQL, to measure how lists of them are read.

Performing two million acts would take most of an hour, and the rows are the same. The ledger does not
know of them: the register is for measuring only, and its replay fails.
"""

import random
import sqlite3

STATES = {"applied": 0, "started": 3, "finished": 4, "acknowledged": 5, "rejected": 6}
KINDS = ["carry-out", "transport", "provision", "disposal", "e-mail", "software", "own-device"]


def day(number):
    return (
        sqlite3.connect(":memory:")
        .execute("SELECT date('now', ? || ' days')", (number,))
        .fetchone()[0])


def fill(register, count):
    """One permit in a hundred waits, one in fifty is in use, of which a fifth is overdue."""
    days = {number: day(number) for number in range(-1900, 60)}
    connection = sqlite3.connect(register)
    triggers = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    first = connection.execute("SELECT max(number) FROM about").fetchone()[0] + 1
    assets = connection.execute("SELECT count(*) FROM asset").fetchone()[0]
    entry = connection.execute("SELECT max(number) FROM entry").fetchone()[0]
    people = [row[0] for row in connection.execute("SELECT id FROM person WHERE login LIKE 's%'")]
    unit_ids = [row[0] for row in connection.execute("SELECT id FROM unit WHERE code LIKE 'S%'")]
    choose = random.Random(1)

    def rows():
        for index in range(count):
            kind = choose.choice(KINDS)
            what = choose.random()
            if what < 0.01:
                state, until = "applied", choose.randint(0, 20)
            elif what < 0.026:
                state, until = "started", choose.randint(0, 30)
            elif what < 0.03:
                state, until = "started", choose.randint(-90, -1)
            elif what < 0.035:
                state, until = "finished", choose.randint(-20, -1)
            elif what < 0.05:
                state, until = "rejected", choose.randint(-1800, -1)
            else:
                state, until = "acknowledged", choose.randint(-1800, -1)
            closed = days[until] if STATES[state] >= 4 else None
            yield (
                first + index, kind, unit_ids[index % len(unit_ids)], STATES[state],
                choose.choice(people), "測定のための申請", days[until - 5], days[until], "{}", 1,
                2 if kind == "software" else 1, int(kind in ("carry-out", "transport", "disposal")),
                closed)

    connection.executemany(
        "INSERT INTO permit (number, kind, unit, state, applicant, purpose, from_day, until_day,"
        " fields, round, needed, takes_away, closed_on, keep_years) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,5)", rows())
    connection.execute(
        "INSERT INTO permit_item SELECT number, 1 + number * 7919 % ?, 3, 3, 2, 0, 0, 0, '{}'"
        " FROM permit WHERE number >= ?", (assets, first))
    connection.execute(
        "INSERT INTO permit_step SELECT number, ?, 'apply', 1, applicant, NULL, NULL,"
        " from_day || 'T09:00:00+09:00', from_day || 'T09:00:00+09:00', NULL, NULL FROM permit"
        " WHERE number >= ?", (entry, first))
    connection.execute("INSERT OR IGNORE INTO about SELECT number, ? FROM permit WHERE number >= ?",
        (entry, first))
    for _, sql in triggers:
        connection.execute(sql)
    connection.commit()
    connection.close()
