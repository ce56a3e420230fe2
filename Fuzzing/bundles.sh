#!/bin/sh
# Fuzzing/bundles.sh DAICHO FOLDER: makes two small bundles, `utf8` and `cp932`, for the verifier to be fed with.
set -eu
daicho=$1 folder=$2
mkdir -p "$folder"
cd "$folder"
export DAICHO_REGISTER="$folder/register.db" DAICHO_LANG=ja LC_ALL=C.UTF-8
run() { # LOGIN COMMAND...
    login=$1
    shift
    "$daicho" "$@" --as "$login" >/dev/null
}
run kiban init --organisation 藤枝市役所
run kiban unit add soumu 総務課
for login in manager staff auditor; do run kiban person add "$login" "$login" --unit soumu; done
run kiban appoint manager section-manager --unit soumu --from 2026-01-01
run kiban appoint staff staff --unit soumu --from 2026-01-01
run kiban appoint auditor auditor --from 2026-01-01
run manager asset add USBメモリ --kind medium --unit soumu --c 3 --i 3 --a 2
run manager asset add 案内状 --kind document --unit soumu --c 3 --i 3 --a 2
run staff permit apply carry-out 1 --purpose '=打合せ, "県庁"' --from 2026-01-01 --until 2099-12-31 \
    --field destination=県庁 carrier=staff protection=暗号化
run manager permit approve 3
run staff permit start 3
printf '証明書\n' >paper.txt
run staff permit attach 3 paper.txt
run staff permit finish 3 --field returned-by=staff confirmed-by=manager condition=good
run manager permit acknowledge 3
run auditor ledger export "$folder/utf8"
run auditor ledger export "$folder/cp932" --encoding cp932
