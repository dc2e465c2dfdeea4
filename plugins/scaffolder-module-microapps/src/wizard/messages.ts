/** English texts around the pages of questions; German ones stand in `messages.de.ts`. */
export const wizardMessages = {
  title: 'Make an app',
  step: 'Step {{number}} of {{of}} · {{page}}',
  template: '{{step}} · {{template}}',
  page: {
    about: 'About it',
    does: 'What it does',
    review: 'Look it over',
  },
  list: {
    text: 'Choose what it is. You answer a few questions, and two minutes later it is there.',
    cost: 'About {{cost}} a month',
    choose: 'Choose',
    chooseNamed: 'Choose {{name}}',
    already: 'Is your app there already?',
    add: 'Add it to the portal',
    unsure: 'Not sure yet whether it is worth it?',
    idea: 'Tell somebody your idea first',
  },
  back: 'Back',
  next: 'Next',
  create: 'Create',
  createAndAsk: 'Create and ask',
  creating: 'One moment…',
  mend: 'Please mend what is marked, then go on.',
  failed: 'Your app was not created',
  failedNext:
    'Nothing was made, and your answers are kept. Try again; if it stays like this, tell the platform team.',
} as const;
