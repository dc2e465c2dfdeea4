import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * Words that every micro apps page shares: tiers, classes, states, durations.
 *
 * @public
 */
export const microappsReactTranslationRef = createTranslationRef({
  id: 'plugin.microapps-react',
  messages: {
    tier: {
      sandbox: 'Sandbox',
      controlled: 'Controlled',
      production: 'Production',
      derived: 'worked out from the risk, not declared',
    },
    risk: {
      low: 'Low',
      medium: 'Medium',
      high: 'High',
      meter: 'Risk {{riskClass}}, {{score}} of 100',
      unknown: 'not known yet',
    },
    stage: {
      prototype: 'Prototype',
      approved: 'Approved',
      production: 'In production',
      retired: 'Retired',
    },
    state: {
      active: 'Active',
      idle: 'Idle',
      suspended: 'Suspended',
      archived: 'Archived',
      retired: 'Retired',
      deleted: 'Deleted',
    },
    duration: {
      days_one: '{{count}} day',
      days_other: '{{count}} days',
      hours_one: '{{count}} hour',
      hours_other: '{{count}} hours',
      lessThanHour: 'less than an hour',
      left: '{{duration}} left',
      ended: 'Ended {{duration}} ago',
    },
    ttlBar: {
      label: '{{percent}} % of its time used, {{left}}',
      notice_one: 'notice {{count}} day before the end',
      notice_other: 'notice {{count}} days before the end',
    },
    budgetBar: {
      label: '{{amount}} of {{budget}} spent, {{percent}} %',
    },
    dailyBars: {
      label: 'Cost per day, {{from}} to {{to}}, at most {{highest}} on a day',
    },
    person: {
      system: 'the portal',
      service: 'service {{subject}}',
    },
    error: {
      title: "This can't be shown just now",
      unreachable:
        "The portal doesn't answer. Check your connection, then try again.",
      notAllowed:
        "You may not see this. Ask the app's owner or the platform team.",
      notFound:
        "We don't know this app. Check the address, or look for it on the list of micro apps.",
      other:
        'Something went wrong on our side. Try again; if it stays like this, tell the platform team.',
      retry: 'Try again',
    },
    copy: {
      copy: 'Copy',
      copied: 'Copied',
      copyNamed: 'Copy {{name}}',
    },
    loading: 'Loading',
    help: 'Help: {{title}}',
  },
  translations: { de: () => import('./de') },
});
