export const addPageMessages = {
  title: 'Add an app',
} as const;
