"""Changes real bundles, one thing at a time, and has verify.py find each change.

tamper.py VERIFY.PY COUNT BUNDLE...: prints a line for each change that is not found, then how many were
made. All in one process: thousands of changes would be thousands of starts of Python otherwise.
"""
import hashlib, importlib.util, json, os, random, shutil, sys, tempfile

spec = importlib.util.spec_from_file_location("verify", sys.argv[1])
verify = importlib.util.module_from_spec(spec)
spec.loader.exec_module(verify)
SUMS = ("SHA256SUMS", "SHA256SUMS.sig")
# What the ledger says nothing about: only the sums, and their signature, keep these.
BY_SUMS_ALONE = ("README.html", "verify.py", "books.xlsx", "bundle.json", "checkpoint.txt.sig") + SUMS


class Bundle:
    """A copy of a bundle, in memory and in a folder."""

    def __init__(self, source, folder):
        self.folder = folder
        shutil.copytree(source, folder)
        self.files = {}
        for top, _, names in os.walk(folder):
            for name in names:
                path = os.path.join(top, name)
                with open(path, "rb") as file:
                    self.files[os.path.relpath(path, folder)] = file.read()

    def write(self, path, data):
        full = os.path.join(self.folder, path)
        if data is None:
            os.unlink(full)
        else:
            with open(full, "wb") as file:
                file.write(data)

    def sums(self, files):
        listed = sorted(path for path in files if path not in SUMS)
        return b"".join(b"%s  %s\n" % (hashlib.sha256(files[p]).hexdigest().encode(), p.encode()) for p in listed)

    def found(self, changes, summed):
        """Whether a change is found; `summed`: the attacker makes the sums anew."""
        files = {**self.files, **changes}
        files = {path: data for path, data in files.items() if data is not None}
        changes = dict(changes)
        if summed:
            changes["SHA256SUMS"] = self.sums(files)
        for path, data in changes.items():
            self.write(path, data)
        status, text = verify.verdict(self.folder)
        for path in changes:
            if path in self.files:
                self.write(path, self.files[path])
            elif changes[path] is not None:
                self.write(path, None)
        return status == 1 and text.startswith(("failed: ", "missing: ")) and "\n" not in text


def changed(data, choose, how):
    """The bytes with one change."""
    at = choose.randrange(len(data) + 1)
    lines = data.splitlines(keepends=True)
    one = choose.randrange(len(lines)) if lines else 0
    if how == "flip" and data:
        at %= len(data)
        return data[:at] + bytes([data[at] ^ 1 << choose.randrange(8)]) + data[at + 1:]
    if how == "digit" and any(48 <= byte <= 57 for byte in data):
        at = choose.choice([place for place, byte in enumerate(data) if 48 <= byte <= 57])
        return data[:at] + bytes([48 + (data[at] - 47) % 10]) + data[at + 1:]
    if how == "delete" and data:
        return data[:at % len(data)] + data[at % len(data) + choose.randint(1, 9):]
    if how == "insert":
        return data[:at] + bytes(choose.randrange(256) for _ in range(choose.randint(1, 5))) + data[at:]
    if how == "truncate" and data:
        return data[:at % len(data)]
    if how == "append":
        return data + choose.choice([b"\n", b" ", b"x", b"\0"])
    if how == "drop line" and lines:
        return b"".join(lines[:one] + lines[one + 1:])
    if how == "repeat line" and lines:
        return b"".join(lines[:one] + lines[one:one + 1] + lines[one:])
    if how == "reorder" and len(lines) > 1:
        lines[one], lines[one - 1] = lines[one - 1], lines[one]
        return b"".join(lines)
    return data


HOW = ["flip", "digit", "delete", "insert", "truncate", "append", "drop line", "repeat line", "reorder"]


def single(bundle, choose, count):
    """One change of one file: whoever makes it does the sums anew, or does not."""
    for path in sorted(bundle.files):
        yield f"{path} is gone", {path: None}, False
        if path not in BY_SUMS_ALONE:
            yield f"{path} is gone, sums made anew", {path: None}, True
        other = choose.choice(sorted(bundle.files))
        yield f"{path} is {other}", {path: bundle.files[other]}, False
    yield "a file more", {"attachments/" + "0" * 64: b"x"}, True
    yield "a file more, unlisted", {"attachments/" + "0" * 64: b"x"}, False
    yield "another file more", {"note.txt": b"x"}, True
    large = [path for path in bundle.files if bundle.files[path] and path not in BY_SUMS_ALONE]
    for index in range(count):
        summed = index % 2 == 0
        path = choose.choice(sorted(large if summed else bundle.files))
        if path == "SHA256SUMS.sig":
            continue  # whoever verifies the signature looks at it
        how = choose.choice(HOW)
        yield f"{path}: {how}" + (", sums made anew" if summed else ""), {
            path: changed(bundle.files[path], choose, how)}, summed


def meant(bundle):
    """What somebody would do on purpose: the line and the spreadsheet say the same, the sums are right."""
    about = json.loads(bundle.files["bundle.json"])
    mark = "\ufeff" if about["encoding"] == "utf-8-bom" else ""

    def both(name, columns, lines):
        rows = [verify.row([column["heading"] for column in columns])]
        for line in lines:
            values = [(column.get("labels", {}), line.get(column["key"], "")) for column in columns]
            rows.append(verify.row([
                "; ".join(labels.get(str(v), str(v)) for v in (value if isinstance(value, list) else [value]))
                for labels, value in values]))
        coding = "cp932" if about["encoding"] == "cp932" else "utf-8"
        return {
            name + ".jsonl": b"".join(verify.canonical(line) + b"\n" for line in lines),
            name + ".csv": (mark + "".join(rows)).encode(coding)}

    names = [("books/" + kind, book["columns"]) for kind, book in about["books"].items()]
    for name, columns in names + [("people", about["people"])]:
        lines = [json.loads(line) for line in bundle.files[name + ".jsonl"].splitlines()]
        for place, line in enumerate(lines):
            yield f"{name}: line {place} left out", both(name, columns, lines[:place] + lines[place + 1:])
            yield f"{name}: line {place} twice", both(name, columns, lines[:place + 1] + lines[place:])
            for key, value in line.items():
                if key == "effective":
                    continue  # README: follows from more than is here
                for other in [None] + variants(value):
                    if key == "approved" and other is not None:
                        continue  # the same, for containers and copies
                    again = {k: v for k, v in {**line, key: other}.items() if v is not None}
                    yield f"{name}: {key} of line {place} is {other!r}", both(
                        name, columns, lines[:place] + [again] + lines[place + 1:])
            again = {**line, "note": "x"}
            yield f"{name}: something more in line {place}", both(
                name, columns, lines[:place] + [again] + lines[place + 1:])
    papers = sorted(path for path in bundle.files if path.startswith("attachments/"))
    for one, other in zip(papers, papers[1:]):
        yield "papers exchanged", {one: bundle.files[other], other: bundle.files[one]}
    bodies = bundle.files["ledger/bodies.tsv"].splitlines(keepends=True)
    for place, line in enumerate(bodies):
        number, made, body = line.split(b"\t", 2)
        value = json.loads(body) if body.strip() else {"act": "erased", "fields": {}}
        # An asset's class and its place in containers may be left out: README says what rests on them.
        if value["act"] in ("asset.classify", "asset.put-in", "asset.take-out", "asset.sanitize"):
            continue
        # So may what was asked or decided about records that are all there.
        if not value["act"].startswith("retention."):
            yield f"body of entry {int(number)} ({value['act']}) left out", {
                "ledger/bodies.tsv": b"".join(bodies[:place] + bodies[place + 1:])}
        if body.strip():
            yield f"body of entry {int(number)} ({value['act']}) said to be erased", {
                "ledger/bodies.tsv": b"".join(bodies[:place] + [number + b"\t\t\n"] + bodies[place + 1:])}
        for other in (b"", b"1", b"%d" % (int(made or 0) + 1), b"9" * 40):
            if other != made:
                yield f"entry {int(number)} made {other}", {
                    "ledger/bodies.tsv": b"".join(bodies[:place] + [number + b"\t" + other + b"\t" + body] + bodies[place + 1:])}
    for key in ("time", "encoding"):
        yield f"bundle.json: another {key}", {
            "bundle.json": verify.canonical({**about, key: "x" + about[key]}) + b"\n"}


def variants(value):
    if isinstance(value, list):
        return [value + value[:1], value[:-1] or None, [variants(value[0])[0]] + value[1:], "; ".join(map(str, value))]
    if isinstance(value, int):
        return [value + 1, str(value)]
    return [value + "x", value[:-1] or "y", value.swapcase() if value.swapcase() != value else value + " "]


def main():
    choose, made, missed = random.Random(int(os.environ.get("SEED", "1"))), 0, 0
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as place:
        for index, source in enumerate(sys.argv[3:]):
            bundle = Bundle(source, os.path.join(place, str(index)))
            status, text = verify.verdict(bundle.folder)
            if status != 0:
                print(f"untouched, and yet: {text}")
                return 1
            plain = single(bundle, choose, int(sys.argv[2]))
            for what, changes, summed in [*plain, *((what, changes, True) for what, changes in meant(bundle))]:
                changes = {path: data for path, data in changes.items() if data != bundle.files.get(path, b"")}
                if not changes:
                    continue
                made += 1
                if not bundle.found(changes, summed):
                    missed += 1
                    print("not found:", what)
            status, text = verify.verdict(bundle.folder)
            if status != 0:
                print(f"put back, and yet: {text}")
                return 1
    print(f"{made} changes, {missed} not found")
    return 1 if missed else 0


sys.exit(main())
