/** English texts of the rules; German ones stand in `messages.de.ts`. What a rule says comes from the policy. */
export const rulesMessages = {
  title: 'Rules',
  subtitle:
    'What is looked at before an app may run, with an example of what it says. Which rules count depends on the tier.',
  exception:
    'Exceptions: {{approvers}} decides, for {{days}} at the longest. Ask on the page of the app, under Governance.',
  noException: 'There are no exceptions from this rule.',
} as const;
