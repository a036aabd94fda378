import { outlayInstance } from 'instance.bicep'

metadata description = 'Every role that anybody is given: who, what, on which resource. There are no others, and none is wider than one resource.'

@description('The instance.')
param instance outlayInstance

@description('Whoever deploys, and publishes in doing so. Empty: nobody.')
param deployerPrincipalId string

// Built-in roles, the same in every tenant: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles

@description('Storage Blob Data Reader.')
var blobDataReader = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
)

@description('Storage Blob Data Contributor.')
var blobDataContributor = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
)

@description('Storage Blob Data Owner.')
var blobDataOwner = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
)

@description('Storage Table Data Reader.')
var tableDataReader = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '76199698-9eea-4c19-bc75-cec21354c6b6'
)

@description('Storage Table Data Contributor.')
var tableDataContributor = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
)

@description('Monitoring Metrics Publisher.')
var metricsPublisher = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '3913510d-42f4-4e42-8a64-420c390055eb'
)

resource api 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: instance.names.apiIdentity
}

resource publisher 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: instance.names.publishIdentity
}

resource ledger 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: instance.names.ledger
}

resource host 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: instance.names.host
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: instance.names.insights
}

resource appReadsTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: ledger
  name: guid(ledger.id, api.id, tableDataReader)
  properties: {
    principalId: api.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: tableDataReader
  }
}

resource appReadsBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: ledger
  name: guid(ledger.id, api.id, blobDataReader)
  properties: {
    principalId: api.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: blobDataReader
  }
}

// What the Functions host asks for on its own account, the package of the app included.
resource appOwnsHostBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: host
  name: guid(host.id, api.id, blobDataOwner)
  properties: {
    principalId: api.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: blobDataOwner
  }
}

resource appSendsTelemetry 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, api.id, metricsPublisher)
  properties: {
    principalId: api.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: metricsPublisher
  }
}

resource publisherWritesTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: ledger
  name: guid(ledger.id, publisher.id, tableDataContributor)
  properties: {
    principalId: publisher.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: tableDataContributor
  }
}

resource publisherWritesBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: ledger
  name: guid(ledger.id, publisher.id, blobDataContributor)
  properties: {
    principalId: publisher.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: blobDataContributor
  }
}

// A person or an app: which of them, Azure looks up.
resource deployerWritesTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(deployerPrincipalId)) {
  scope: ledger
  name: guid(ledger.id, deployerPrincipalId, tableDataContributor)
  properties: { principalId: deployerPrincipalId, roleDefinitionId: tableDataContributor }
}

resource deployerWritesBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(deployerPrincipalId)) {
  scope: ledger
  name: guid(ledger.id, deployerPrincipalId, blobDataContributor)
  properties: { principalId: deployerPrincipalId, roleDefinitionId: blobDataContributor }
}
