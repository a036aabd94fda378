# Publishes content/ as whoever is signed in to azd, and writes the website over it for azd to deploy.
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $false
Set-Location (Join-Path $PSScriptRoot '../..')
foreach ($name in 'OUTLAY_STORAGE', 'OUTLAY_SITE_URL') {
    if (-not [Environment]::GetEnvironmentVariable($name)) { throw "$name is set by azd provision" }
}
$env:AZURE_TOKEN_CREDENTIALS = 'AzureDeveloperCliCredential'

# A role that was given a moment ago is heeded only after a while. Content with problems (1) is not going to mend itself.
foreach ($try in 1..20) {
    dotnet run --project cli -- publish --to $env:OUTLAY_STORAGE
    $code = $LASTEXITCODE
    if ($code -ne 2 -or $try -eq 20) { break }
    Write-Warning "Storage does not take it yet; trying again in 30 s ($try of 20)."
    Start-Sleep -Seconds 30
}
if ($code -ne 0) { exit $code }

dotnet run --project cli -- export .outlay/www --from $env:OUTLAY_STORAGE --site $env:OUTLAY_SITE_URL
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
Copy-Item staticwebapp.config.json .outlay/www/
# The function app renders what the export does not have, and names the same assets.
npm run build --prefix site
exit $LASTEXITCODE
