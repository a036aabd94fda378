#!/usr/bin/env bash
# Publishes content/ as whoever is signed in to azd, and writes the website over it for azd to deploy.
set -euo pipefail
cd "$(dirname "$0")/../.."
: "${OUTLAY_STORAGE:?is set by azd provision}" "${OUTLAY_SITE_URL:?is set by azd provision}"
export AZURE_TOKEN_CREDENTIALS=AzureDeveloperCliCredential

# A role that was given a moment ago is heeded only after a while. Content with problems (1) is not going to mend itself.
for try in $(seq 1 20); do
  code=0
  dotnet run --project cli -- publish --to "$OUTLAY_STORAGE" || code=$?
  if [ "$code" -ne 2 ] || [ "$try" -eq 20 ]; then break; fi
  echo "Storage does not take it yet; trying again in 30 s ($try of 20)." >&2
  sleep 30
done
[ "$code" -eq 0 ] || exit "$code"

dotnet run --project cli -- export .outlay/www --from "$OUTLAY_STORAGE" --site "$OUTLAY_SITE_URL"
cp staticwebapp.config.json .outlay/www/
# The function app renders what the export does not have, and names the same assets.
npm run build --prefix site
