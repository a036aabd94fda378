# Asks what was deployed whether it keeps what is promised, through everything that stands in front of it.
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $false
Set-Location (Join-Path $PSScriptRoot '../..')
foreach ($name in 'OUTLAY_STORAGE', 'OUTLAY_SITE_URL', 'OUTLAY_API_URL') {
    if (-not [Environment]::GetEnvironmentVariable($name)) { throw "$name is set by azd provision" }
}
$env:AZURE_TOKEN_CREDENTIALS = 'AzureDeveloperCliCredential'

dotnet run --project cli -- smoke $env:OUTLAY_SITE_URL --app $env:OUTLAY_API_URL --storage $env:OUTLAY_STORAGE
exit $LASTEXITCODE
