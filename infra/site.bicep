import { outlayInstance } from 'instance.bicep'

metadata description = 'The website: static files from the edge, and what is under /api passed on to its backend.'

@description('The instance.')
param instance outlayInstance

@description('Region of the Static Web App resource.')
param siteLocation string

@description('A host name of one\'s own, or empty.')
param customDomain string

resource site 'Microsoft.Web/staticSites@2025-03-01' = {
  name: instance.names.site
  location: siteLocation
  tags: union(instance.tags, { 'azd-service-name': 'site' })
  // A backend of one's own takes the Standard plan.
  sku: { name: 'Standard', tier: 'Standard' }
  properties: {
    allowConfigFileUpdates: true
    // Preview environments have no linked backend: their pages would have no API.
    stagingEnvironmentPolicy: 'Disabled'
  }

  resource domain 'customDomains' = if (!empty(customDomain)) {
    name: empty(customDomain) ? 'none.invalid' : customDomain
    properties: { validationMethod: 'cname-delegation' }
  }
}

@description('Where readers find it.')
output url string = 'https://${empty(customDomain) ? site.properties.defaultHostname : customDomain}'
