/** English texts of the last page; German ones stand in `messages.de.ts`. */
export const reviewMessages = {
  short: 'Your app in short',
  change: 'Change',
  changeNamed: 'Change: {{what}}',
  name: 'Name',
  purpose: 'For',
  team: 'Team',
  audience: 'Used by',
  people: 'About people',
  data: 'Works with',
  services: 'Talks to',
  servicesNone: 'no other service',
  then: 'What happens when you press Create',
  repository:
    'We make a repository for {{name}} with everything in it: the app, its tests, its checks and its pipeline.',
  register:
    'It gets a page in the portal. You and {{team}} own it. It ends on {{date}} unless you renew it; nothing is lost then.',
  full: 'It runs as you described it as soon as its checks pass.',
  sandbox:
    'It starts in the sandbox right away: for you alone and with made-up data.',
  sandboxWithout:
    'It starts in the sandbox right away: for you alone, with made-up data and without {{services}}.',
  asks: 'We ask {{who}} to agree to:',
  ask: {
    'approval-missing': 'the app as a whole',
    'integration-needs-approval': 'talking to {{value}}',
    'integration-secret-needs-review': 'using a password or key for {{value}}',
    'llm-model-not-approved': 'handing text to {{value}}',
    'purpose-or-cost-center-missing': 'beginning without a cost center',
    'sponsor-missing': 'beginning without somebody from IT',
    'third-party-not-approved': 'talking to {{value}}',
  },
  told: 'You are told as soon as somebody has decided, usually within a day. Then one prepared change makes the app whole.',
  reason: 'Why do you need it?',
  reasonHelp: 'In your own words. Whoever decides reads exactly this.',
} as const;
