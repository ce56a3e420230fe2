#!/bin/sh
# Benchmarks/run.sh [ROWS]: measures Daicho beside its peers, in one run, and prints a table.
#
# ROWS is the size of the register, a million unless said otherwise. The files are made in
# BENCH_FOLDER (a temporary folder unless set, removed afterwards).
set -eu
cd "$(dirname "$0")/.."
rows=${1:-1000000}
swift build -c release --static-swift-stdlib --product daicho
swift build -c release --package-path Benchmarks
if [ -n "${BENCH_FOLDER:-}" ]; then
    folder=$BENCH_FOLDER
    mkdir -p "$folder"
else
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
fi
bench=$(swift build -c release --package-path Benchmarks --show-bin-path)/bench
exec_path=$(swift build -c release --show-bin-path)/daicho
python3 -B Benchmarks/measure.py "$bench" "$exec_path" "$folder" "$rows"
python3 -B Benchmarks/bundles.py "$exec_path" "$folder" "$((rows / 5))" --whole
