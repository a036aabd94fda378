import { outlayInstance } from 'instance.bicep'

metadata description = 'The storage account that holds the ledger. Tables and containers are made by publishing.'

@description('The instance.')
param instance outlayInstance

@description('Redundancy of the account.')
param redundancy string

@description('Days for which what was deleted or overwritten can be had back.')
param daysToRestore int

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' existing = {
  name: instance.names.workspace
}

resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: instance.names.ledger
  location: instance.location
  tags: instance.tags
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      isVersioningEnabled: true
      deleteRetentionPolicy: { enabled: true, days: daysToRestore }
      containerDeleteRetentionPolicy: { enabled: true, days: daysToRestore }
    }
  }

  // What was overwritten stays as a version for ever otherwise. What this deletes can be had back as anything deleted can.
  resource lifecycle 'managementPolicies' = {
    name: 'default'
    dependsOn: [blobs]
    properties: {
      policy: {
        rules: [
          {
            name: 'old-versions'
            type: 'Lifecycle'
            enabled: true
            definition: {
              filters: { blobTypes: ['blockBlob'] }
              actions: { version: { delete: { daysAfterCreationGreaterThan: daysToRestore } } }
            }
          }
        ]
      }
    }
  }

  resource tables 'tableServices' = {
    name: 'default'
  }
}

// Reads are not logged: there are many of them, and all of them are the app's own. Metrics count them.
#disable-next-line use-recent-api-versions // The only version without "preview" is of 2016, and Azure's own documents use this one.
resource blobLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: storage::blobs
  name: 'to-workspace'
  properties: {
    workspaceId: workspace.id
    logs: [{ category: 'StorageWrite', enabled: true }, { category: 'StorageDelete', enabled: true }]
    metrics: [{ category: 'Transaction', enabled: true }]
  }
}

#disable-next-line use-recent-api-versions // The only version without "preview" is of 2016, and Azure's own documents use this one.
resource tableLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: storage::tables
  name: 'to-workspace'
  properties: {
    workspaceId: workspace.id
    logs: [{ category: 'StorageWrite', enabled: true }, { category: 'StorageDelete', enabled: true }]
    metrics: [{ category: 'Transaction', enabled: true }]
  }
}

@description('The account\'s URL, without the slash.')
output url string = take(storage.properties.primaryEndpoints.blob, length(storage.properties.primaryEndpoints.blob) - 1)
