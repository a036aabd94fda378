import { outlayInstance } from 'instance.bicep'

metadata description = 'A mail when the group costs more than it should. It stops nothing: maximumInstanceCount and the cap on logs do.'

@description('The instance.')
param instance outlayInstance

@description('Of a month, in the currency of the subscription.')
param amount int

@description('First day of a month.')
param start string

@description('Who is told.')
param emails string[]

resource budget 'Microsoft.Consumption/budgets@2026-06-01' = {
  name: instance.names.budget
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: { startDate: start }
    notifications: {
      actual80: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: emails
        contactRoles: ['Owner']
      }
      forecast100: {
        enabled: true
        operator: 'GreaterThan'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: emails
        contactRoles: ['Owner']
      }
    }
  }
}
