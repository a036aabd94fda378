import { outlayInstance } from 'instance.bicep'

metadata description = 'Who acts: the function app, and whoever publishes. What each may do is in access.bicep.'

@description('The instance.')
param instance outlayInstance

@description('Repository that may publish, as owner/name. Empty: none.')
param repository string

@description('Environment of that repository whose workflows may.')
param environment string

resource api 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: instance.names.apiIdentity
  location: instance.location
  tags: instance.tags
}

resource publisher 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: instance.names.publishIdentity
  location: instance.location
  tags: instance.tags
}

// GitHub's word for who runs a workflow stands in for a secret.
resource federation 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = if (!empty(repository)) {
  parent: publisher
  name: 'github'
  properties: {
    issuer: 'https://token.actions.githubusercontent.com'
    subject: 'repo:${repository}:environment:${environment}'
    audiences: ['api://AzureADTokenExchange']
  }
}

@description('Client id of the identity that publishes.')
output publisherClientId string = publisher.properties.clientId
