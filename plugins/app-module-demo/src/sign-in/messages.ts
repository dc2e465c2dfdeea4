export const signInMessages = {
  title: 'Who are you today?',
  intro:
    'This portal runs with an example organisation. Choose one of five people and see what they see; no password needed.',
  choose: 'Continue as {{name}}, {{role}}',
  failed: 'You are not signed in',
  unreachable:
    'The portal does not answer. Wait until it has started, then try again.',
  tryAgain: 'Try again',
  somebodyElse: 'Choose somebody else',
  people: {
    creator: {
      role: 'Creator',
      may: 'Builds small apps for the team, adds them here and sees what they still need.',
    },
    teamLead: {
      role: 'Team lead',
      may: 'Mentors the apps of the team and decides which of them may be used.',
    },
    securityReviewer: {
      role: 'Security reviewer',
      may: 'Looks at access, data and exceptions, and at what each decision was made on.',
    },
    platformAdmin: {
      role: 'Platform admin',
      may: 'Runs the portal and its rules, and steps in wherever something is stuck.',
    },
    businessOwner: {
      role: 'Business owner',
      may: 'Pays for the apps and sees what they cost and what they bring.',
    },
  },
} as const;
