#!/usr/bin/env python3
"""Checks a bundle that `daicho ledger export` has written: python3 verify.py [FOLDER] [--signers FILE --id ID]
Needs Python 3.8 and nothing else; only --signers runs ssh-keygen. README.html says what it shows and what it cannot.
Prints `passed`, or `failed` with the first reason; exit status 0 passed, 1 failed, 2 it cannot be said."""
import argparse, array, bisect, datetime, hashlib, itertools, json, os, re, stat, subprocess, sys, unicodedata

FOLDERS, JAPAN = ("ledger", "books", "attachments"), datetime.timezone(datetime.timedelta(hours=9))
LAYOUT = re.compile(r"README\.html|verify\.py|bundle\.json|checkpoint\.txt(\.sig)?|SHA256SUMS(\.sig)?|books\.xlsx"
    r"|people\.(csv|jsonl)|ledger/(chain|bodies)\.tsv|books/[a-z-]+\.(csv|jsonl)|attachments/[0-9a-f]{64}")
FORMULA = re.compile(  # what a spreadsheet would run, after what it does not see
    "[\\s'\"’‘”“＇＂\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]*[=+\\-@＝＋－＠\t\r\n]")
QUOTED = re.compile("^[ '\ufeff]|[\",;\x00-\x1f]| $")
class Failed(Exception): "Something is not as it was written."
def need(holds, reason):
    if not holds: raise Failed(reason)
def lines(folder, name):
    with open(os.path.join(folder, name), "rb") as file:
        for line in iter(lambda: file.readline(1 << 24), b""):
            need(line.endswith(b"\n"), f"{name}: a line is too long, or does not end")
            yield line[:-1]
def canonical(value):  # RFC 8785, as far as it is needed: no fractions, and the names of members are ASCII
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
def parse(line):
    value = json.loads(line.decode(), parse_float=lambda text: need(False, "a number is not a whole one"))
    need(canonical(value) == line and isinstance(value, dict), "a line is not canonical JSON")
    return value
def nfc(text):  # as texts are stored: composed, but for compatibility ideographs, which are parts of names
    return re.sub("[^\uf900-\ufaff\U0002f800-\U0002fa1f]+", lambda run: unicodedata.normalize("NFC", run[0]), text)
def moment(text):
    time = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    return (time if time.tzinfo else time.replace(tzinfo=JAPAN)).astimezone(JAPAN).isoformat()
def check_sums(folder):  # just these files, each with its sum
    found, listed = set(), {}
    for top, folders, files in os.walk(folder):
        for name in folders + files:
            path, mode = os.path.relpath(os.path.join(top, name), folder), os.lstat(os.path.join(top, name)).st_mode
            need(stat.S_ISDIR(mode) if path in FOLDERS else stat.S_ISREG(mode) and LAYOUT.fullmatch(path), f"{path!a} does not belong here")
            found.add(path)
    for line in lines(folder, "SHA256SUMS"):
        match = re.fullmatch(rb"([0-9a-f]{64})  ([!-~]+)", line)
        need(match and match[2].decode() > next(reversed(listed), ""), "SHA256SUMS has another form, or is not sorted")
        listed[match[2].decode()] = match[1].decode()
    need(set(listed) == found - {*FOLDERS, "SHA256SUMS", "SHA256SUMS.sig"}, "SHA256SUMS does not list just what is here")
    for path, digest in listed.items():
        total = hashlib.sha256()
        with open(os.path.join(folder, path), "rb") as file:
            for part in iter(lambda: file.read(1 << 20), b""): total.update(part)
        need(total.hexdigest() == digest, f"{path} does not have the sum of SHA256SUMS")
    return listed
def read_ledger(folder, about, take):  # the chain, and the bodies: `take` has each, with what its entry made and its place in the file
    number, head, count, place, low, before, erased, named = 0, bytes(32), 0, 0, 0, 1, array.array("q"), array.array("q")
    told = lines(folder, "ledger/bodies.tsv"); waiting = next(told, None)
    for line in lines(folder, "ledger/chain.tsv"):
        number += 1
        body_hash = bytes.fromhex(line.split(b"\t")[1].decode())
        head = hashlib.sha256(b"daicho entry v1\n" + number.to_bytes(8, "big") + head + body_hash).digest()
        if line != b"%d\t%s\t%s" % (number, body_hash.hex().encode(), head.hex().encode()):
            raise Failed(f"entry {number} does not follow from the one before")
        if waiting is None or not waiting.startswith(b"%d\t" % number): continue
        mark, body = waiting.split(b"\t", 2)[1:]
        need(not body or hashlib.sha256(body).digest() == body_hash, f"the body of entry {number} was changed")
        says = parse(body) if body else {"act": ""}
        made = int(mark[:15]) if says["act"] in ("asset.register", "asset.copy", "permit.apply") else None
        need(mark == (b"" if made is None else b"%d" % made), f"entry {number}: what it made has another form")
        need(made is None or 0 < made - low <= number - before, f"entry {number} did not make number {made}")  # it makes one at most
        for record in says["fields"]["records"] if says["act"] == "retention.purge" else ():
            named.extend(of["entry"] if of["entry"] < number and record["keptUntil"] < says["recordedAt"][:10] and
                of["act"].startswith(("permit.", "retention.")) else 0 for of in record["entries"])  # 0 was never erased
        if number == 1: first, name = head, nfc(says["fields"]["organisation"])
        take(number, says, made, place) if body else erased.append(number)
        waiting, place, count, low, before = next(told, None), place + len(waiting) + 1, count + bool(body), made or low, number if made else before
    need(waiting is None, "bodies.tsv has a line that is out of order, or belongs to no entry")
    need(sorted(named) == erased.tolist(), "the erased entries are not those that a purge names and may erase")
    groups = lambda label, digest: f"{label} " + f"\n{' ' * len(label)} ".join(digest.hex(" ", 2)[i:i + 39] for i in (0, 40))
    shown = "".join(c if c.isprintable() or unicodedata.category(c) == "Zs" else "\\u{%x}" % ord(c) for c in name.replace("\\", "\\\\"))
    shown, time = re.sub("^ | $", r"\\u{20}", shown), moment(about["time"])
    checkpoint = f"daicho checkpoint v1\norganisation {shown}\n{groups('register', first)}\nentries {number}\n{groups('head', head)}\ntime {time}\n"
    with open(os.path.join(folder, "checkpoint.txt"), "rb") as file:
        need(file.read(1 << 16) == checkpoint.encode(), "checkpoint.txt is not that of this ledger")
    return number, count, time
def fold_asset(assets, act, says, number, entry):  # `was`: entries and classes, the newest last; none of what follows from more than is here
    if act in ("register", "copy"): assets[number] = {"was": [], **{key: says["asset"][key] for key in ("name", "kind", "unit")}}
    if act == "correct": assets[says["asset"]].update({key: says[key] for key in ("name", "kind", "unit") if key in says})
    given = says["asset"].get("classes", {"c": 1, "i": 1, "a": 1}) if act == "register" else says["classes"] if act == "classify" else None
    for n in {"register": [number], "copy": [number], "put-in": [says.get("container")], "classify": says.get("assets")}.get(act, ()):
        was = assets[n]["was"] if act != "classify" or n in assets else [(0, None)]
        if not was or was[-1][1]: was.append((entry, given and sys.intern("C{c} I{i} A{a}".format(**given))))
class Permit:  # what the entries say of a permit
    def __init__(self, says, body, unit, kind):
        self.says, self.kind, self.unit, self.purpose, self.asked, self.round = says, kind, unit, says["purpose"], None, 0
        self.first, self.last, self.applicants = says.get("from"), says.get("until"), (body["actor"], body.get("actingFor"))
        self.items, self.fields, self.steps, self.lost, self.classes = {n: {} for n in says["assets"]}, {}, [], set(), {}
    def take(self, given):
        for key in sorted(given, key=lambda key: ("." in key, key)):  # `serial` for all assets, then `12.serial` for one
            head, _, name = key.rpartition(".")
            field, stored = self.kind["fields"][name], {"time": moment, "integer": lambda text: str(int(text))}
            places = [values for n, values in self.items.items() if head in ("", str(n))] if field["perItem"] else [self.fields]
            for values in places: values[name] = stored.get(field["type"], nfc)(given[key]) if given[key] else None
    def step(self, entry, body, assets, people):
        step, says, started = body["act"][7:], body["fields"], any(did == "start" for did, _ in self.steps)
        if step == "revise":
            self.purpose, self.first, self.last = says.get("purpose", self.purpose), says.get("from", self.first), says.get("until", self.last)
            self.items = {n: self.items.get(n, {}) for n in [*self.items.keys() - set(says["remove"]), *says["add"]]}
        if step in ("apply", "revise", "start", "finish") or step == "approve" and not started: self.take(says["fields"])
        if step == "extend": self.asked = says["until"]
        self.round = 0 if step in ("revise", "extend", "reject") else self.round + (step == "approve")
        if step == "approve" and not started:  # it is bound to the classes of then
            self.classes = {n: assets[n]["was"][:bisect.bisect(assets[n]["was"], (entry,))][-1][1] for n in self.items}
        if step == "extend" and not started or step == "approve" and started and self.round == self.kind["needed"]: self.last = self.asked
        if step == "lose": self.lost |= set(says["assets"] or self.items)
        forced = says.get("unavoidable") if step == "approve" and body["actor"] in self.applicants else None
        note = next((says[key] for key in ("reason", "report", "note", "file") if says.get(key)), None)
        self.steps.append((step, {"entry": entry, "at": body.get("occurredAt", body["recordedAt"]), "recordedAt": body["recordedAt"],
            "actor": body["actor"], "actorName": people[body["actor"]]["name"], "actingFor": body.get("actingFor", ""), "note": nfc(note or ""),
            "unavoidable": nfc(forced or ""), "digest": says.get("digest", "")}))
    def line(self, number, item, given, assets, people, units, day):  # the line that its book must have
        last, did = self.last or "9999-12-31", [did for did, _ in self.steps]
        state = "acknowledged" if "acknowledge" in did else "finished" if "finish" in did or "revoke" in did else "started"
        flags = {"self-approved": any(step["unavoidable"] for _, step in self.steps), "revoked": "revoke" in did, "lost": item in self.lost,
            "late": state == "started" and last < day or any(did == "finish" and step["at"][:10] > last for did, step in self.steps),
            "reported-late": any(step["recordedAt"][:10] > step["at"][:10] for _, step in self.steps),
            "not-erased": any(field.get("erasure") and self.fields.get(name) == "false" for name, field in self.kind["fields"].items())}
        want = {"permit": number, "kind": self.says["kind"], "unit": self.unit, "unitName": units[self.unit], "purpose": nfc(self.purpose),
            "from": self.first, "until": self.last, "applicant": self.applicants[0], "applicantName": people[self.applicants[0]]["name"],
            "applicantFor": self.applicants[1], "state": state, "flags": sorted(name for name, holds in flags.items() if holds)}
        want.update({"field." + name: value for name, value in [*self.fields.items(), *self.items.get(item, {}).items()]})
        for did, key, value in ((did, key, value) for did, step in self.steps for key, value in step.items()):
            want.setdefault(f"{did}.{key}", []).append(value)
        if item:
            want.update(asset=item, assetName=nfc(assets[item]["name"]), assetKind=assets[item]["kind"], effective=given["effective"],
                approved=self.classes[item] or given["approved"])  # of a container or a copy it follows from more than is here
        return {key: value for key, value in want.items() if (any(value) if isinstance(value, list) else value)}
def row(cells):  # as the program writes CSV
    safe = ["'" + cell if FORMULA.match(cell) else cell for cell in cells]
    return ",".join('"' + cell.replace('"', '""') + '"' if QUOTED.search(cell) else cell for cell in safe) + "\r\n"
def check_book(folder, name, columns, encoding, wants):  # the lines as they must be, and the same for spreadsheets
    with open(os.path.join(folder, name + ".csv"), encoding=encoding.replace("-bom", ""), newline="") as sheet:
        def same(cells, mark=""):
            expected = mark + row(cells)
            need(sheet.read(len(expected)) == expected, f"{name}.csv does not say what {name}.jsonl says")
        same([column["heading"] for column in columns], "\ufeff" if encoding == "utf-8-bom" else "")
        for line, want in itertools.zip_longest(lines(folder, name + ".jsonl"), wants):
            need(line is not None and want is not None, f"{name}.jsonl has a line too few or too many")
            want = want(parse(line))
            need(canonical(want) == line, f"{name}.jsonl: a line does not follow from the ledger; it would be {canonical(want)[:200]}")
            values = [(column.get("labels", {}), want.get(column["key"], "")) for column in columns]
            same(["; ".join(labels.get(str(v), str(v)) for v in (value if isinstance(value, list) else [value])) for labels, value in values])
        need(sheet.read(1) == "", f"{name}.csv has more than {name}.jsonl")
def check(folder):
    sums, about, assets, permits, papers, said = check_sums(folder), parse(next(lines(folder, "bundle.json"))), {}, {}, set(), []
    def take(entry, body, made, place):  # of a permit only where its entries are: there may be many
        (family, act), says = body["act"].split(".", 1), body["fields"]
        if family in ("register", "person", "unit", "contractor"):  # a line for what is said of a person, a unit or a contractor
            said.append({**{k: nfc(v) for k, v in says.items() if v}, "act": body["act"], "at": body["recordedAt"], "entry": entry})
        if family == "asset": fold_asset(assets, act, says, made, entry)
        if body["act"] == "permit.apply":
            permits[made] = about["books"][says["kind"]], assets[says["assets"][0]]["unit"] if says["assets"] else says.get("unit"), array.array("q")
        if family == "permit": permits[made or says["permit"]][2].append(place)
        if family == "permit" and says.get("digest"): papers.add("attachments/" + says["digest"])
    entries, count, time = read_ledger(folder, about, take)
    people = {line["login"]: {"name": line.get("person"), **line} for line in said if line["act"] in ("register.create", "person.add")}
    units = {line["code"]: line["name"] for line in said if line["act"] == "unit.add"}
    wanted = papers.union(f"books/{kind}.{end}" for kind in about["books"] for end in ("csv", "jsonl"))
    need(wanted == {path for path in sums if path.startswith(("books/", "att"))} and all(
        path == "attachments/" + sums[path] for path in papers), "a book or paper is missing, too much, or not that of the ledger")
    def wants(book, file):  # what makes each line of a book, from the bodies of a permit after the other, read again
        for number, (_, unit, places) in ((number, told) for number, told in permits.items() if told[0] is book):
            for place in places:
                file.seek(place)
                entry, body = (json.loads(part.decode()) for part in file.readline().split(b"\t", 2)[::2])
                if place == places[0]: permit = Permit(body["fields"], body, nfc(unit or people[body["actor"]].get("unit")), book)
                permit.step(entry, body, assets, people)
            need(permit.unit in about.get("units", [permit.unit]) and any(about.get("from", "") <= step["at"][:10] <= about.get("until", "9999")
                for did, step in permit.steps if did in ("start", "finish")), f"permit {number} does not belong to its book")
            for item in sorted(permit.items) or [None]: yield lambda given: permit.line(number, item, given, assets, people, units, time[:10])
    with open(os.path.join(folder, "ledger/bodies.tsv"), "rb") as file:
        for kind, book in about["books"].items(): check_book(folder, "books/" + kind, book["columns"], about["encoding"], wants(book, file))
    check_book(folder, "people", about["people"], about["encoding"], ((lambda given, line=line: line) for line in said))
    return f"{entries} entries, {count} bodies, {len(permits)} permits"
def check_signature(path, space, signers, identity):
    command = ["ssh-keygen", "-Y", "verify", "-f", signers, "-I", identity, "-n", space, "-s", path + ".sig"]
    with open(path, "rb") as file: done = subprocess.run(command, stdin=file, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    need(done.returncode == 0, f"{path!a} is not signed by {identity!a}")
def verdict(folder, signers=None, identity=""):  # the exit status, and what to say
    try:
        found = check(folder)
        for name, space in (("SHA256SUMS", "daicho-export"), ("checkpoint.txt", "daicho-checkpoint")) if signers else ():
            check_signature(os.path.join(folder, name), space, signers, identity)
        return 0, f"passed: {found}; " + (f"signed by {identity!a}" if signers else "signatures were not looked at")
    except Failed as reason: return 1, "failed: " + ascii(str(reason)[:400])[1:-1]
    except FileNotFoundError as error: return (1 if os.path.isdir(folder) and error.filename != "ssh-keygen" else 2), f"missing: {error.filename!a}"
    except (OSError, MemoryError) as error: return 2, f"cannot say: {str(error)[:400]!a}"
    except Exception as error: return 1, f"failed: something has another form ({type(error).__name__}: {str(error)[:200]!a})"
if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", default=os.path.dirname(os.path.abspath(__file__)))
    parser.add_argument("--signers", help="who may sign: ALLOWED SIGNERS of ssh-keygen(1)")
    parser.add_argument("--id", dest="identity", default="", help="who must have signed")
    status, text = verdict(**vars(parser.parse_args())); print(text); sys.exit(status)
