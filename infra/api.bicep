import { outlayInstance, packages } from 'instance.bicep'

metadata description = 'The function app, on a plan that costs nothing while nobody calls.'

@description('The instance.')
param instance outlayInstance

@description('Memory of an instance, in MB.')
param memoryMB int

@description('The most instances at once.')
param maximumInstances int

@description('Instances that are always running.')
param alwaysReadyInstances int

@description('Requests that one instance answers at a time.')
param requestsPerInstance int

@description('Percent of requests whose traces are kept.')
param tracePercent int

@description('Where readers find the website: pages name it in full.')
param siteUrl string

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: instance.names.insights
}

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' existing = {
  name: instance.names.workspace
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: instance.names.apiIdentity
}

resource ledger 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: instance.names.ledger
}

resource host 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: instance.names.host
}

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: instance.names.plan
  location: instance.location
  tags: instance.tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: instance.names.api
  location: instance.location
  tags: union(instance.tags, { 'azd-service-name': 'api' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: memoryMB
        maximumInstanceCount: maximumInstances
        alwaysReady: alwaysReadyInstances > 0 ? [{ name: 'http', instanceCount: alwaysReadyInstances }] : []
        triggers: { http: { perInstanceConcurrency: requestsPerInstance } }
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${host.properties.primaryEndpoints.blob}${packages}'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity.id }
        }
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      // The platform answers every preflight before any function: what it allows is what the API's own headers say.
      cors: { allowedOrigins: ['*'] }
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
      APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
      AZURE_CLIENT_ID: identity.properties.clientId
      // Nothing else is tried first, each in seconds that the first caller would wait.
      AZURE_TOKEN_CREDENTIALS: 'ManagedIdentityCredential'
      AzureWebJobsDisableHomepage: 'true'
      AzureWebJobsStorage__blobServiceUri: host.properties.primaryEndpoints.blob
      AzureWebJobsStorage__clientId: identity.properties.clientId
      AzureWebJobsStorage__credential: 'managedidentity'
      OTEL_TRACES_SAMPLER: 'microsoft.fixed_percentage'
      OTEL_TRACES_SAMPLER_ARG: tracePercent == 100 ? '1' : '0.${padLeft(string(tracePercent), 2, '0')}'
      Outlay__Site: siteUrl
      Outlay__Storage: ledger.properties.primaryEndpoints.blob
    }
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

#disable-next-line use-recent-api-versions // The only version without "preview" is of 2016, and Azure's own documents use this one.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: app
  name: 'to-workspace'
  properties: {
    workspaceId: workspace.id
    logs: [{ category: 'FunctionAppLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

@description('Its own address.')
output url string = 'https://${app.properties.defaultHostName}'
