export const entityMessagesDe = {
  'entity.title': 'Governance',
} as const;
