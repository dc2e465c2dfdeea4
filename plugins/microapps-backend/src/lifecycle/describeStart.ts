/** What starts a new life. */
export type Start = 'renew' | 'reactivate';

/** What is said and written down when an app is kept, or brought back. */
export const startWords = {
  renew: {
    action: 'app-renewed',
    deniedAction: 'renewal-denied',
    entry: (until: string) => `Renewed until ${until}.`,
    message: (until: string) => `It is renewed until ${until}.`,
    deniedEntry: 'The gate did not let it be renewed.',
    deniedMessage:
      'It was not renewed: the gate says no. Do what it lists, then renew again.',
  },
  reactivate: {
    action: 'app-reactivated',
    deniedAction: 'reactivation-denied',
    entry: (until: string) => `Brought back, until ${until}.`,
    message: (until: string) => `It is back, until ${until}.`,
    deniedEntry: 'The gate did not let it be brought back.',
    deniedMessage:
      'It was not brought back: the gate says no. Do what it lists, then try again.',
  },
} as const;
