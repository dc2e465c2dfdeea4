export const addPageMessagesDe = {
  'addPage.title': 'App hinzufügen',
} as const;
