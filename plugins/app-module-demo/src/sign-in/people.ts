/** Whom one can sign in as; the texts are in the messages. */
export const people = [
  { id: 'creator', text: 'creator', name: 'Casey Moreau' },
  { id: 'team-lead', text: 'teamLead', name: 'Theo Lindgren' },
  {
    id: 'security-reviewer',
    text: 'securityReviewer',
    name: 'Samira Haddad',
  },
  { id: 'platform-admin', text: 'platformAdmin', name: 'Priya Anand' },
  { id: 'business-owner', text: 'businessOwner', name: 'Bruno Castillo' },
] as const;

export type Person = (typeof people)[number];
