export const entityMessages = {
  title: 'Governance',
} as const;
