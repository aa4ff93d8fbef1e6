#!/usr/bin/env bash
# A private PostgreSQL for tests: "postgres.sh start FOLDER" makes one in a folder that does not exist yet and prints its
# connection string; "postgres.sh stop FOLDER" stops it and removes the folder. It listens on a socket in the folder alone.
set -euo pipefail

action="${1:-}" folder="${2:-}"
if [ -z "$folder" ] || { [ "$action" != start ] && [ "$action" != stop ]; }; then
    echo "Use: postgres.sh start FOLDER, or postgres.sh stop FOLDER." >&2
    exit 2
fi

find_programs() {
    local found
    found=$(compgen -G "/usr/lib/postgresql/*/bin/initdb" | sort -V | tail -n 1)
    [ -n "$found" ] || found=$(command -v initdb || true)
    [ -z "$found" ] || dirname "$found"
}

programs=$(find_programs || true)
if [ -z "$programs" ] && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    echo "Installing PostgreSQL for the database tests ..." >&2
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql; } >/dev/null
    programs=$(find_programs || true)
fi
if [ -z "$programs" ]; then
    echo "The database tests need PostgreSQL's programs (initdb, pg_ctl): install the package \"postgresql\", then run this again." >&2
    exit 1
fi

# PostgreSQL refuses to run as root, so root hands the folder to the account that Debian's package makes.
as_owner() {
    if [ "$(id -u)" = 0 ]; then
        (cd / && runuser -u postgres -- "$@")
    else
        "$@"
    fi
}

if [ "$action" = stop ]; then
    as_owner "$programs/pg_ctl" -D "$folder/data" -m immediate -s stop || true
    rm -rf "$folder"
    exit 0
fi

mkdir -m 700 "$folder"
[ "$(id -u)" != 0 ] || chown postgres "$folder"
as_owner "$programs/initdb" -D "$folder/data" -U essaycoach --auth=trust --encoding=UTF8 --locale=C --no-sync >/dev/null
# What a crash would lose is of no account here, so nothing waits for the disk.
as_owner "$programs/pg_ctl" -D "$folder/data" -l "$folder/log" -s -w \
    -o "-c listen_addresses='' -c unix_socket_directories='$folder' -c fsync=off -c full_page_writes=off -c max_connections=300" start >/dev/null
echo "Host=$folder;Username=essaycoach;Database=postgres"
