import { outlayInstance, packages } from 'instance.bicep'

metadata description = 'The storage account of the Functions host itself: its locks, and the app\'s package. No data of the ledger is in it.'

@description('The instance.')
param instance outlayInstance

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' existing = {
  name: instance.names.workspace
}

resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: instance.names.host
  location: instance.location
  tags: instance.tags
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
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
      deleteRetentionPolicy: { enabled: true, days: 7 }
      containerDeleteRetentionPolicy: { enabled: true, days: 7 }
    }

    resource container 'containers' = {
      name: packages
      properties: { publicAccess: 'None' }
    }
  }
}

// The host renews its locks every few seconds: what is deleted tells more than what is written.
#disable-next-line use-recent-api-versions // The only version without "preview" is of 2016, and Azure's own documents use this one.
resource blobLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: storage::blobs
  name: 'to-workspace'
  properties: {
    workspaceId: workspace.id
    logs: [{ category: 'StorageDelete', enabled: true }]
    metrics: [{ category: 'Transaction', enabled: true }]
  }
}
