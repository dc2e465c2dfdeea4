/** English texts of the first page; German ones stand in `messages.de.ts`. */
export const aboutMessages = {
  name: 'What is your app called?',
  nameHelp:
    'A short name for addresses. It stays for good: small letters, digits and dashes.',
  namePlaceholder: 'lunch-picker',
  purpose: 'What is it for?',
  purposeHelp: 'One or two sentences, as you would tell a colleague.',
  purposePlaceholder: 'Picks a place for lunch that suits everybody.',
  team: 'Which team is it for?',
  teamHelp: 'The team answers for the app together with you.',
  noTeam:
    'You are in no team yet, so nobody could answer for the app. Ask the platform team to add you to one, then come back.',
  teamLoading: 'Looking up your teams…',
  developer: 'Do you write software for a living?',
  developerYes: 'Yes',
  developerNo: 'No',
  sponsor: 'Who from IT can help you with it?',
  sponsorHelp:
    'Somebody you can ask when something is odd. If you don’t know anybody yet, we ask for you.',
  sponsorSearch: 'Search for a name',
  sponsorUnknown: 'I don’t know yet',
  sponsorKnown: 'I know somebody',
  sponsorNobody: 'Nobody found by that name.',
  costCenter: 'Which cost center pays for it?',
  costCenterHelp: 'Your team lead knows the number.',
  costCenterUnknown: 'I don’t know',
  costCenterKnown: 'I know it',
  costCenterLabel: 'Number of the cost center',
} as const;
