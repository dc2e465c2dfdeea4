/** The apps of `examples/`, and what the pages call them. */
export const exampleNames = [
  'badge-printer',
  'customer-survey',
  'desk-finder',
  'expense-check',
  'invoice-sorter',
  'lunch-picker',
  'meeting-notes',
  'partner-prices',
  'plant-watering',
  'shift-swap-bot',
  'team-quiz',
  'welcome-kit',
] as const;

export type ExampleName = (typeof exampleNames)[number];
