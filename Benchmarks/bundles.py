"""Measures books and bundles: bundles.py DAICHO FOLDER [PERMITS] [--whole]. Standard library only.

`--whole` measures the bundle of everything too. The register is the sample city hall with permits put in
by SQL, each with five entries whose bodies, hashes and rows are as the acts would make them: the bundles'
own verifier says whether they are. A million acts would take most of an hour.
"""

import datetime
import hashlib
import json
import os
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import threading
import time

daicho, folder, count = sys.argv[1], sys.argv[2], int((sys.argv[3:] or ["200000"])[0])
register = os.path.join(folder, f"books-{count}.db")
environment = dict(os.environ, DAICHO_REGISTER=register, DAICHO_LANG="ja", LC_ALL="C.UTF-8")
JAPAN = datetime.timezone(datetime.timedelta(hours=9))


def report(what, figure, peer="", ratio="", limit=""):
    print(f"| {what} | {figure} | {peer} | {ratio} | {limit} |", flush=True)


def canonical(value):
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def fill():
    """Permits that were applied for, approved, started, finished and acknowledged, over five years."""
    connection = sqlite3.connect(register)
    connection.execute("PRAGMA synchronous = OFF")
    triggers = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    sections = []
    for unit, in connection.execute("SELECT DISTINCT unit FROM appointment WHERE role = 'section-manager' AND unit IS NOT NULL").fetchall():
        def people(role):
            return connection.execute(
                "SELECT person.id, login FROM appointment JOIN person ON person.id = person"
                " WHERE role = ? AND appointment.unit = ? AND acting_for IS NULL LIMIT 5", (role, unit)).fetchall()
        assets = connection.execute(
            "SELECT number, effective_c, effective_i, effective_a, effective_specific FROM asset"
            " WHERE unit = ? AND state = 0 AND kind IN (1, 2, 3) LIMIT 40", (unit,)).fetchall()
        if people("staff") and assets:
            sections.append((unit, people("section-manager")[0], people("staff"), assets))
    entry, head = connection.execute("SELECT number, hash FROM entry ORDER BY number DESC LIMIT 1").fetchone()
    number = connection.execute("SELECT max(number) FROM about").fetchone()[0]
    moment = datetime.datetime.now(JAPAN).replace(microsecond=0) - datetime.timedelta(days=5 * 365)
    pace = datetime.timedelta(seconds=int(5 * 365 * 86400 / (count * 5) * 0.99) or 1)
    rows = {table: [] for table in ("entry", "permit", "permit_item", "permit_step", "about")}

    def flush():
        for table, lines in rows.items():
            if lines:
                columns = ""
                if table == "permit":
                    columns = (" (number, kind, unit, state, applicant, applicant_for, purpose, from_day, until_day, fields, round,"
                               " needed, takes_away, extension_until, closed_on, keep_years)")
                marks = ", ".join("?" * len(lines[0]))
                connection.executemany(f"INSERT INTO {table}{columns} VALUES ({marks})", lines)
                lines.clear()

    for index in range(count):
        unit, manager, staff, assets = sections[index % len(sections)]
        who, asset = staff[index // len(sections) % len(staff)], assets[index // 7 % len(assets)]
        number += 1
        begins, purpose = moment.date(), f"測定のための持ち出し {index}"
        given = {"destination": "県庁", "carrier": who[1], "protection": "施錠した鞄"}
        ended = {"returned-by": who[1], "confirmed-by": manager[1], "condition": "good"}
        acts = [
            ("apply", who, {"kind": "carry-out", "assets": [asset[0]], "purpose": purpose, "from": str(begins),
                            "until": str(begins + datetime.timedelta(days=3)), "fields": given}),
            ("approve", manager, {"permit": number, "fields": {}}), ("start", who, {"permit": number, "fields": {}}),
            ("finish", who, {"permit": number, "fields": ended}), ("acknowledge", manager, {"permit": number})]
        for step, person, fields in acts:
            entry += 1
            at = moment.isoformat()
            body = canonical({
                "act": "permit." + step, "actor": person[1], "fields": fields, "recordedAt": at, "salt": f"{entry:032x}",
                "via": {"host": "bench", "login": person[1]}}).encode()
            body_hash = hashlib.sha256(body).digest()
            head = hashlib.sha256(b"daicho entry v1\n" + entry.to_bytes(8, "big") + head + body_hash).digest()
            rows["entry"].append((entry, at, person[1], "permit." + step, None, None, body, body_hash, head))
            rows["permit_step"].append((
                number, entry, step, 1, person[0], None, "section-manager" if step == "approve" else None, at, at, None, None))
            rows["about"] += [(number, entry), (asset[0], entry)]
            closed = at[:10] if step == "finish" else (closed if step == "acknowledge" else None)
            moment += pace
        rows["permit"].append((
            number, "carry-out", unit, 5, who[0], None, purpose, str(begins), str(begins + datetime.timedelta(days=3)),
            canonical({**given, **ended}), 1, 1, 1, None, closed, 5))
        rows["permit_item"].append((number, asset[0], *asset[1:], 0, 0, "{}"))
        if index % 5000 == 4999:
            flush()
    flush()
    for _, sql in triggers:
        connection.execute(sql)
    connection.commit()
    connection.execute("ANALYZE")
    code = connection.execute("SELECT code FROM unit WHERE id = ?", (sections[0][0],)).fetchone()[0]
    connection.execute("DROP TABLE sqlite_stat1")
    connection.commit()
    connection.close()
    return code


def run(*command, **options):
    """Seconds and the peak of memory in MiB."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment, **options)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command}: {status}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def commits(stop, who, unit):
    """How long one act takes, from starting the program to its end, until told to stop."""
    found = []
    while not stop.is_set():
        found.append(run(daicho, "asset", "add", "X", "--kind", "document", "--unit", unit, "--as", who)[0])
    return found


def p99(values):
    return sorted(values)[min(len(values) - 1, len(values) * 99 // 100)] * 1000


def main():
    os.makedirs(folder, exist_ok=True)
    unit_file = register + ".unit"
    if not os.path.exists(unit_file):
        if os.path.exists(register):
            os.remove(register)
        subprocess.run([daicho, "demo", "--size", "40"], check=True, env=environment, stdout=subprocess.DEVNULL)
        with open(unit_file, "w") as file:
            file.write(fill())
    with open(unit_file) as file:
        unit = file.read()
    connection = sqlite3.connect(f"file:{register}?mode=ro", uri=True)
    entries = connection.execute("SELECT max(number) FROM entry").fetchone()[0]
    who = connection.execute(
        "SELECT login FROM person JOIN appointment ON person = person.id JOIN unit ON unit.id = appointment.unit"
        " WHERE role = 'section-manager' AND code = ?", (unit,)).fetchone()[0]
    auditor = connection.execute(
        "SELECT login FROM person JOIN appointment ON person = person.id WHERE role = 'auditor'").fetchone()[0]
    connection.close()
    print(f"{entries:,} entries, {count:,} permits; section {unit}\n", flush=True)
    print("| what | Daicho | peer | ratio | at most |\n|---|---|---|---|---|", flush=True)

    query = (
        "SELECT permit.number, unit.code, unit.name, asset, asset.name, permit.purpose, from_day, until_day, permit.fields, approved_c,"
        " approved_i, approved_a, effective_c, effective_i, effective_a, (SELECT group_concat(step || ' ' || login || ' ' ||"
        " person.name || ' ' || at || ' ' || recorded_at || ' ' || entry, '; ') FROM permit_step JOIN person ON person.id = person"
        " WHERE permit = permit.number) FROM permit JOIN unit ON unit.id = permit.unit JOIN permit_item ON permit = permit.number"
        " JOIN asset ON asset.number = asset WHERE permit.kind = 'carry-out' ORDER BY permit.number")
    theirs = run("sqlite3", "-csv", register, query)[0]
    ours, memory = run(daicho, "book", "carry-out", "--json", "--as", auditor)
    report(f"a book of {count:,} permits, as JSON", f"{ours:.1f} s, {memory:.0f} MiB", f"`sqlite3 -csv` {theirs:.1f} s", f"{ours / theirs:.1f} ×")

    def export(name, *options):
        path = os.path.join(folder, name)
        shutil.rmtree(path, ignore_errors=True)
        return (*run(daicho, "ledger", "export", path, *options, "--as", auditor), path)

    seconds, memory, path = export("unit", "--unit", unit)
    report("a section's bundle", f"{seconds:.1f} s, {memory:.0f} MiB", limit="30 s, 128 MiB")
    seconds, _ = run(sys.executable, "-B", os.path.join(path, "verify.py"), path)
    report("verify.py of it", f"{seconds:.1f} s", limit="30 s")
    if "--whole" in sys.argv:
        seconds, memory, path = export("whole")
        report("the bundle of all", f"{seconds:.1f} s, {memory:.0f} MiB", f"`sqlite3 -csv` {theirs:.1f} s", f"{seconds / theirs:.1f} ×")
        seconds, memory = run(sys.executable, "-B", os.path.join(path, "verify.py"), path)
        report("verify.py of it", f"{seconds:.1f} s, {memory:.0f} MiB")

    figures = []
    for beside in (False, True):
        stop = threading.Event()
        found = []
        writer = threading.Thread(target=lambda: found.extend(commits(stop, who, unit)))
        writer.start()
        if beside:
            export("beside", "--unit", unit)
        else:
            time.sleep(10)
        stop.set()
        writer.join()
        figures.append(found)
    report(
        "an act beside an export, from start to end of the program, p99",
        f"{p99(figures[1]):.0f} ms (worst {max(figures[1]) * 1000:.0f}, of {len(figures[1])})",
        f"without one {p99(figures[0]):.0f} ms", f"{p99(figures[1]) / p99(figures[0]):.1f} ×")


main()
