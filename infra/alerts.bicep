import { outlayInstance } from 'instance.bicep'

metadata description = 'What wakes somebody: answers that fail, answers that are slow, storage that refuses, a site that does not answer, or sends far too much.'

@description('The instance.')
param instance outlayInstance

@description('Who is told.')
param emails string[]

@description('Where readers find the website.')
param siteUrl string

@description('Gigabytes in an hour that are more than readers ask for.')
param trafficGB int

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: instance.names.insights
}

resource ledger 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: instance.names.ledger
}

resource site 'Microsoft.Web/staticSites@2025-03-01' existing = {
  name: instance.names.site
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: instance.names.people
  location: 'global'
  tags: instance.tags
  properties: {
    enabled: true
    groupShortName: 'outlay'
    emailReceivers: [for email in emails: { name: email, emailAddress: email, useCommonAlertSchema: true }]
  }
}

// A sampled request counts as often as it stands for. Of a handful of requests one that fails says nothing.
resource failures 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = {
  name: 'alert-failures-${instance.names.alertSuffix}'
  location: instance.location
  tags: instance.tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Outlay: more than 2 % of answers are 5xx'
    description: 'What to do: "Reading the alerts" in infra/README.md.'
    severity: 1
    enabled: true
    scopes: [insights.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [
        {
          query: 'requests | summarize all = sum(itemCount), failed = sumif(itemCount, toint(resultCode) >= 500) | where all >= 50 | project percent = 100.0 * failed / all'
          metricMeasureColumn: 'percent'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 2
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [people.id] }
  }
}

resource slowness 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = {
  name: 'alert-slowness-${instance.names.alertSuffix}'
  location: instance.location
  tags: instance.tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Outlay: one answer in twenty takes over a second'
    description: 'What to do: "Reading the alerts" in infra/README.md.'
    severity: 2
    enabled: true
    scopes: [insights.id]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT30M'
    criteria: {
      allOf: [
        {
          query: 'requests | summarize all = sum(itemCount), p95 = percentile(duration, 95) | where all >= 100 | project p95'
          metricMeasureColumn: 'p95'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 1000
          failingPeriods: { numberOfEvaluationPeriods: 2, minFailingPeriodsToAlert: 2 }
        }
      ]
    }
    actions: { actionGroups: [people.id] }
  }
}

// A version that changes under a reader's feet, or a condition that fails, is a 4xx too: only these say that storage is at fault.
resource refusals 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: 'alert-storage-${instance.names.alertSuffix}'
  location: 'global'
  tags: instance.tags
  properties: {
    description: 'The ledger\'s storage fails or refuses. What to do: "Reading the alerts" in infra/README.md.'
    severity: 2
    enabled: true
    scopes: [ledger.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'failures'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.Storage/storageAccounts'
          metricName: 'Transactions'
          dimensions: [
            {
              name: 'ResponseType'
              operator: 'Include'
              values: [
                'AuthorizationError'
                'ServerBusyError'
                'ServerOtherError'
                'ServerTimeoutError'
                'SuccessWithThrottling'
              ]
            }
          ]
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 10
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

// Asked from three places, so that one of them that is cut off from the world wakes nobody. Each asking costs.
resource availability 'Microsoft.Insights/webtests@2022-06-15' = {
  name: instance.names.availability
  location: instance.location
  tags: union(instance.tags, { 'hidden-link:${insights.id}': 'Resource' })
  kind: 'standard'
  properties: {
    Name: 'health/ready through the website'
    SyntheticMonitorId: instance.names.availability
    Enabled: true
    Kind: 'standard'
    Frequency: 900
    Timeout: 60
    RetryEnabled: true
    Locations: [
      { Id: 'emea-nl-ams-azr' }
      { Id: 'us-va-ash-azr' }
      { Id: 'apac-sg-sin-azr' }
    ]
    Request: { RequestUrl: '${siteUrl}/api/health/ready', HttpVerb: 'GET', ParseDependentRequests: false }
    ValidationRules: {
      ExpectedHttpStatusCode: 200
      SSLCheck: true
      SSLCertRemainingLifetimeCheck: 7
      ContentValidation: { ContentMatch: '"status":"ready"', IgnoreCase: false, PassIfTextFound: true }
    }
  }
}

resource absence 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: 'alert-availability-${instance.names.alertSuffix}'
  location: 'global'
  tags: instance.tags
  properties: {
    description: 'health/ready fails from two places or more. What to do: "Reading the alerts" in infra/README.md.'
    severity: 1
    enabled: true
    scopes: [insights.id, availability.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT30M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: availability.id
      componentId: insights.id
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: people.id }]
  }
}

// The cap on instances ends what computing costs. What is sent and how often is paid for all the same, and nothing ends it but people.
resource traffic 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: 'alert-traffic-${instance.names.alertSuffix}'
  location: 'global'
  tags: instance.tags
  properties: {
    description: 'The website sends more in an hour than readers ask for. What to do: "Reading the alerts" in infra/README.md.'
    severity: 2
    enabled: true
    scopes: [site.id]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'sent'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.Web/staticSites'
          metricName: 'BytesSent'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: trafficGB * 1000000000
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}
