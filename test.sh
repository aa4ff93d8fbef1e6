#!/usr/bin/env bash
# Builds everything once, runs every test project and ends with the sum of their results.
set -uo pipefail
cd "$(dirname "$0")"

if ! command -v dotnet >/dev/null; then
    echo "The .NET 10 SDK is missing: install it from your system's packages or from https://dotnet.microsoft.com, then run this again." >&2
    exit 1
fi

export CHROMIUM="${CHROMIUM:-/usr/bin/chromium}"
if [ ! -x "$CHROMIUM" ]; then
    if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
        echo "Installing Chromium for the browser tests ..."
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } >/dev/null
    fi
    if [ ! -x "$CHROMIUM" ]; then
        echo "The browser tests need Chromium at $CHROMIUM: install the package \"chromium\", or set CHROMIUM to the path of yours, then run this again." >&2
        exit 1
    fi
fi

# One PostgreSQL for all test projects, not inside a folder of ours that its own account could not reach.
postgres="$(dirname "$(mktemp -u)")/essaycoach-postgres-$$"
ESSAYCOACH_TEST_POSTGRES=$(tests/postgres.sh start "$postgres") || exit 1
export ESSAYCOACH_TEST_POSTGRES
trap 'tests/postgres.sh stop "$postgres"' EXIT

dotnet build EssayCoach.sln --configuration Release --verbosity quiet --nologo || exit 1

results="$PWD/artifacts/tests"
rm -rf "$results"
mkdir -p "$results"
passed=0 failed=0 skipped=0 broken=0

# Reads one number of the <Counters> element of a TRX file.
counter() { sed -n "s/.*<Counters[^>]* $2=\"\([0-9]*\)\".*/\1/p" "$1" | head -n 1; }

for folder in tests/*.Tests; do
    name=$(basename "$folder")
    trx="$results/$name.trx"
    echo "== $name"
    if ! dotnet "$folder/bin/Release/net10.0/$name.dll" -noColor -trx "$trx"; then
        broken=1
    fi
    total=$(counter "$trx" total 2>/dev/null)
    if [ "${total:-0}" -eq 0 ]; then
        echo "$name ran no tests." >&2
        broken=1
        continue
    fi
    good=$(counter "$trx" passed) bad=$(counter "$trx" failed)
    passed=$((passed + good))
    failed=$((failed + bad))
    skipped=$((skipped + total - good - bad))
done

summary="$passed passed, $failed failed"
[ "$skipped" -eq 0 ] || summary="$summary, $skipped skipped"
echo "$summary"
[ "$broken" -eq 0 ] && [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
