#!/usr/bin/env bash
# Builds EssayCoach and starts it at http://localhost:5080 (another port: PORT=8080 ./run.sh).
# With --demo it starts over a database of its own, filled with a class to look around in.
set -euo pipefail
cd "$(dirname "$0")"

arguments=()
case "${1:-}" in
    "") ;;
    --demo) arguments+=(--EssayCoach:Demo=true) ;;
    *)
        echo "Use: ./run.sh, or ./run.sh --demo for a class of made-up students to look around in." >&2
        exit 2
        ;;
esac

if ! command -v dotnet >/dev/null; then
    echo "The .NET 10 SDK is missing: install it from your system's packages or from https://dotnet.microsoft.com, then run this again." >&2
    exit 1
fi

dotnet build src/EssayCoach.Web --configuration Release --verbosity quiet --nologo
echo "EssayCoach is at http://localhost:${PORT:-5080} (stop it with Ctrl+C)."
cd src/EssayCoach.Web
ASPNETCORE_URLS="http://localhost:${PORT:-5080}" exec dotnet bin/Release/net10.0/EssayCoach.Web.dll "${arguments[@]}"
