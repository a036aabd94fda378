import { outlayInstance } from 'instance.bicep'

metadata description = 'Puts the function app behind the website. From then on nobody else is answered at the function app\'s own address.'

@description('The instance.')
param instance outlayInstance

resource api 'Microsoft.Web/sites@2025-03-01' existing = {
  name: instance.names.api
}

resource site 'Microsoft.Web/staticSites@2025-03-01' existing = {
  name: instance.names.site

  resource backend 'linkedBackends' = {
    name: 'api'
    properties: { backendResourceId: api.id, region: instance.location }
  }
}
