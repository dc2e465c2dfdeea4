/** English texts of the audit log; German ones stand in `messages.de.ts`. */
export const auditMessages = {
  title: 'Audit',
  subtitle:
    'Everything that was done, by whom and why. Each entry seals the one before it.',
  export: 'Export',
  more: 'Show older ones',
  count_one: '{{count}} entry',
  count_other: '{{count}} entries',
  nothing: 'Nothing of that kind was done',
  nothingHint: 'Take a filter away, or choose a longer time.',
  filter: {
    app: 'App',
    appExample: 'lunch-picker',
    actor: 'Who',
    actorExample: 'user:default/creator',
    action: 'What',
    actionExample: 'gate-asked',
    from: 'From',
    to: 'To',
    clear: 'Clear filters',
  },
  column: {
    sequence: 'No.',
    at: 'When',
    actor: 'Who',
    app: 'App',
    text: 'What',
  },
  verify: {
    button: 'Verify',
    intact: 'The log is as it was written',
    checked_one: '{{count}} entry checked in {{seconds}} s.',
    checked_other: '{{count}} entries checked in {{seconds}} s.',
    head: 'Its seal is {{hash}}. Keep it elsewhere, and you can prove later that nothing was cut off.',
    broken: 'The log was changed',
    brokenAt: 'The log was changed at entry {{sequence}}',
    whatNow:
      'Do not write to the database. Keep a copy of it and tell your security team.',
  },
} as const;
