targetScope = 'subscription'

import { outlayInstance } from 'instance.bicep'

metadata description = 'An instance of Outlay: the ledger\'s storage, the function app, the website in front of it, and what watches over them.'

@description('Names the instance; every resource carries it in a tag.')
@minLength(1)
@maxLength(64)
param environmentName string

@description('Region of everything but the website\'s own resource. It has to offer Flex Consumption.')
@minLength(1)
param location string

@description('Region of the Static Web App resource, which exists in few regions. What it serves is served from everywhere.')
@allowed(['centralus', 'eastasia', 'eastus2', 'westeurope', 'westus2'])
param siteLocation string = 'westeurope'

@description('Object id of whoever deploys, who publishes the content too. Empty: the publishing identity alone may.')
param deployerPrincipalId string = ''

@description('GitHub repository that may publish as the publishing identity, as owner/name. Empty: none.')
param publishingRepository string = ''

@description('Environment of that repository whose workflows may.')
param publishingEnvironment string = 'production'

@description('Memory of an instance of the function app, in MB.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('The most instances that may run at once besides those that always do: the cap on what computing can cost. Azure takes 1 to 1000. Each answers from memory, in milliseconds, so that few are enough.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 3

@description('Instances that always run, so that nobody waits for a first one. 0: none, and nothing to pay while nobody calls.')
@minValue(0)
@maxValue(20)
param alwaysReadyInstances int = 0

@description('Requests that an instance answers at a time before another is started. Answers come from memory, in milliseconds.')
@minValue(1)
@maxValue(1000)
param requestsPerInstance int = 100

@description('Redundancy of the ledger\'s storage.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_RAGRS', 'Standard_GZRS', 'Standard_RAGZRS'])
param ledgerRedundancy string = 'Standard_LRS'

@description('Days for which a deleted or overwritten blob of the ledger can be had back.')
@minValue(1)
@maxValue(365)
param daysToRestore int = 30

@description('Percent of requests whose traces are kept.')
@minValue(1)
@maxValue(100)
param tracePercent int = 10

@description('Gigabytes of logs a day after which no more are taken in: the cap on what logs can cost.')
@minValue(1)
param logsDailyCapGB int = 1

@description('Gigabytes that the website may send in an hour before an alert says so: what is sent has a price, and no cap.')
@minValue(1)
param trafficAlertGB int = 5

@description('Mail addresses that alerts go to.')
param alertEmails string[] = []

@description('Host name of one\'s own for the website, whose CNAME points at the Static Web App already. Empty: none.')
param customDomain string = ''

@description('What a month may cost before a mail says so, in the currency of the subscription.')
@minValue(0)
param monthlyBudget int = 0

@description('First day of the month that the budget is made in, as 2026-12-01. Azure never lets it be changed. Empty: no budget.')
param budgetStart string = ''

@description('Makes names unique in the world, and the same each time.')
var token = uniqueString(subscription().id, environmentName, location)

@description('What every file is told.')
var here outlayInstance = {
  location: location
  tags: { 'azd-env-name': environmentName, app: 'outlay' }
  names: {
    ledger: 'st${token}'
    host: 'sthost${token}'
    plan: 'asp-${token}'
    api: 'func-${token}'
    site: 'stapp-${token}'
    apiIdentity: 'id-api-${token}'
    publishIdentity: 'id-publish-${token}'
    workspace: 'log-${token}'
    insights: 'appi-${token}'
    people: 'ag-${token}'
    availability: 'webtest-${token}'
    alertSuffix: token
    budget: 'budget-${token}'
  }
}

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: here.tags
}

module monitoring 'monitoring.bicep' = {
  scope: group
  params: { instance: here, dailyCapGB: logsDailyCapGB }
}

module identities 'identities.bicep' = {
  scope: group
  params: { instance: here, repository: publishingRepository, environment: publishingEnvironment }
}

module ledger 'ledger.bicep' = {
  scope: group
  dependsOn: [monitoring]
  params: { instance: here, redundancy: ledgerRedundancy, daysToRestore: daysToRestore }
}

module host 'host.bicep' = {
  scope: group
  dependsOn: [monitoring]
  params: { instance: here }
}

module access 'access.bicep' = {
  scope: group
  dependsOn: [monitoring, identities, ledger, host]
  params: { instance: here, deployerPrincipalId: deployerPrincipalId }
}

module site 'site.bicep' = {
  scope: group
  params: { instance: here, siteLocation: siteLocation, customDomain: customDomain }
}

module api 'api.bicep' = {
  scope: group
  // The app starts as soon as it is there, and has to find its roles.
  dependsOn: [access]
  params: {
    instance: here
    memoryMB: instanceMemoryMB
    maximumInstances: maximumInstanceCount
    alwaysReadyInstances: alwaysReadyInstances
    requestsPerInstance: requestsPerInstance
    tracePercent: tracePercent
    siteUrl: site.outputs.url
  }
}

module backend 'backend.bicep' = {
  scope: group
  dependsOn: [api, site]
  params: { instance: here }
}

module alerts 'alerts.bicep' = {
  scope: group
  dependsOn: [monitoring, ledger]
  params: { instance: here, emails: alertEmails, siteUrl: site.outputs.url, trafficGB: trafficAlertGB }
}

module budget 'budget.bicep' = if (monthlyBudget > 0 && !empty(budgetStart)) {
  scope: group
  params: { instance: here, amount: monthlyBudget, start: budgetStart, emails: alertEmails }
}

@description('Region of the resources.')
output AZURE_LOCATION string = location

@description('The group that holds everything.')
output AZURE_RESOURCE_GROUP string = group.name

@description('Account URL of the ledger\'s storage, for `publish --to`.')
output OUTLAY_STORAGE string = ledger.outputs.url

@description('Where readers find the website, and the API under /api.')
output OUTLAY_SITE_URL string = site.outputs.url

@description('The function app\'s own address, at which nobody but the website is answered.')
output OUTLAY_API_URL string = api.outputs.url

@description('Client id to sign in with where the publishing repository publishes.')
output OUTLAY_PUBLISHER_CLIENT_ID string = identities.outputs.publisherClientId
