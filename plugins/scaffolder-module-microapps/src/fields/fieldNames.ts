/** What a template calls our fields in `ui:field`, by the page they ask. */
export const fieldNames = {
  about: 'MicroappAbout',
  does: 'MicroappDoes',
  review: 'MicroappReview',
} as const;
