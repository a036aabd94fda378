metadata description = 'What every file is told: what the instance is called, where it is, how its resources are named.'

@description('One instance of Outlay.')
@export()
type outlayInstance = {
  @description('Region of the resources.')
  location: string

  @description('Tags of every resource.')
  tags: tags

  @description('Of every resource: an abbreviation of what it is, then what makes it unique.')
  names: names
}

@description('Container of the host\'s account that the app\'s package is put in.')
@export()
var packages = 'app-package'

@description('Tags of a resource.')
type tags = {
  @description('The environment, by which azd finds what is its own.')
  'azd-env-name': string

  @description('The application.')
  app: string
}

@description('By Azure\'s abbreviations: https://learn.microsoft.com/azure/cloud-adoption-framework/ready/azure-best-practices/resource-abbreviations')
type names = {
  @description('Storage account of the ledger.')
  @minLength(3)
  @maxLength(24)
  ledger: string

  @description('Storage account of the Functions host.')
  @minLength(3)
  @maxLength(24)
  host: string

  @description('Plan of the function app.')
  plan: string

  @description('Function app.')
  api: string

  @description('Static Web App.')
  site: string

  @description('Identity of the function app.')
  apiIdentity: string

  @description('Identity that publishes.')
  publishIdentity: string

  @description('Log Analytics workspace.')
  workspace: string

  @description('Application Insights.')
  insights: string

  @description('Action group.')
  people: string

  @description('Availability test.')
  availability: string

  @description('What the names of alert rules end in.')
  alertSuffix: string

  @description('Budget.')
  budget: string
}
