import { outlayInstance } from 'instance.bicep'

metadata description = 'Where logs, traces and metrics go: signed in to, never by a key.'

@description('The instance.')
param instance outlayInstance

@description('Gigabytes a day after which no more are taken in.')
param dailyCapGB int

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' = {
  name: instance.names.workspace
  location: instance.location
  tags: instance.tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
    workspaceCapping: { dailyQuotaGb: dailyCapGB }
    features: { disableLocalAuth: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: instance.names.insights
  location: instance.location
  tags: instance.tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}
