#!/usr/bin/env bash
# Asks what was deployed whether it keeps what is promised, through everything that stands in front of it.
set -euo pipefail
cd "$(dirname "$0")/../.."
: "${OUTLAY_STORAGE:?is set by azd provision}" "${OUTLAY_SITE_URL:?is set by azd provision}" "${OUTLAY_API_URL:?is set by azd provision}"
export AZURE_TOKEN_CREDENTIALS=AzureDeveloperCliCredential

dotnet run --project cli -- smoke "$OUTLAY_SITE_URL" --app "$OUTLAY_API_URL" --storage "$OUTLAY_STORAGE"
