import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

/** What the app is called, what for, and who answers for it. */
export const aboutField = FormFieldBlueprint.make({
  name: 'microapp-about',
  params: {
    field: () => import('./aboutFormField').then(m => m.aboutFormField),
  },
});

/** Who uses it, what it sees, and whom it talks to. */
export const doesField = FormFieldBlueprint.make({
  name: 'microapp-does',
  params: {
    field: () => import('./doesFormField').then(m => m.doesFormField),
  },
});

/** Everything in short, what happens next, and why to agree. */
export const reviewField = FormFieldBlueprint.make({
  name: 'microapp-review',
  params: {
    field: () => import('./reviewFormField').then(m => m.reviewFormField),
  },
});
