using 'main.bicep'

// azd sets the first three; the others are set by `azd env set NAME VALUE`, or here.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'outlay')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param deployerPrincipalId = readEnvironmentVariable('AZURE_PRINCIPAL_ID', '')

param siteLocation = readEnvironmentVariable('OUTLAY_SITE_LOCATION', 'westeurope')
param customDomain = readEnvironmentVariable('OUTLAY_CUSTOM_DOMAIN', '')
param publishingRepository = readEnvironmentVariable('OUTLAY_PUBLISHING_REPOSITORY', '')

// Several are written with commas between them.
param alertEmails = filter(split(readEnvironmentVariable('OUTLAY_ALERT_EMAILS', ''), ','), email => !empty(email))
param monthlyBudget = int(readEnvironmentVariable('OUTLAY_MONTHLY_BUDGET', '0'))
param budgetStart = readEnvironmentVariable('OUTLAY_BUDGET_START', '')

param instanceMemoryMB = { '512': 512, '2048': 2048, '4096': 4096 }[readEnvironmentVariable(
  'OUTLAY_INSTANCE_MEMORY_MB',
  '2048'
)]
param maximumInstanceCount = int(readEnvironmentVariable('OUTLAY_MAXIMUM_INSTANCES', '3'))
param alwaysReadyInstances = int(readEnvironmentVariable('OUTLAY_ALWAYS_READY_INSTANCES', '0'))
