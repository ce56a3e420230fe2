"""Opens the workbook of a bundle in LibreOffice, and compares every cell with the exact lines.

workbook.py SOFFICE BUNDLE
"""
import csv, glob, json, os, re, subprocess, sys, tempfile

TIME = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)\+09:00")


def expected(column, line):
    value = line.get(column["key"], "")
    labels = column.get("labels", {})
    text = "; ".join(labels.get(str(v), str(v)) for v in (value if isinstance(value, list) else [value]))
    match = TIME.fullmatch(text)
    return f"{match[1]} {match[2]}" if match else text


def main():
    office, bundle = sys.argv[1:3]
    with open(os.path.join(bundle, "bundle.json"), encoding="utf-8") as file:
        about = json.load(file)
    with tempfile.TemporaryDirectory() as place:
        # Separator, quote, UTF-8, from line 1, cells as they are shown, formulas not, all sheets.
        form = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
        subprocess.run(
            [office, f"-env:UserInstallation=file://{place}/profile", "--headless", "--convert-to", form,
             "--outdir", place, os.path.join(bundle, "books.xlsx")],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300,
            env={**os.environ, "HOME": place})
        sheets = {}
        for path in glob.glob(glob.escape(place) + "/books-*.csv"):
            with open(path, newline="", encoding="utf-8") as file:
                rows = list(csv.reader(file))
            sheets[tuple(rows[0])] = rows[1:]
        checked = 0
        for name, book in [("people", about["people"])] + [
                ("books/" + kind, book["columns"]) for kind, book in about["books"].items()]:
            with open(os.path.join(bundle, name + ".jsonl"), encoding="utf-8") as file:
                lines = [json.loads(line) for line in file]
            if not lines:
                continue
            headings = tuple(column["heading"] for column in book)
            found = sheets[headings]
            assert len(found) == len(lines), (name, len(found), len(lines))
            for row, line in zip(found, lines):
                for cell, column in zip(row, book):
                    assert cell == expected(column, line), (name, column["heading"], cell, expected(column, line))
                    checked += 1
        print(f"{checked} cells")
        assert checked > 300


main()
