import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const registerExamples: TemplateExample[] = [
  {
    description: 'Registers the app whose repository was made',
    example: stringify({
      steps: [
        {
          id: 'register',
          name: 'Register the app',
          action: 'microapp:register',
          input: {
            manifestUrl: '${{ steps.publish.output.manifestUrl }}',
            name: '${{ steps.plan.output.name }}',
            namespace: '${{ steps.plan.output.namespace }}',
            openedAt: '${{ parameters.review.openedAt }}',
          },
        },
      ],
    }),
  },
  {
    description: 'After publishing to GitHub',
    example: stringify({
      steps: [
        {
          id: 'register',
          name: 'Register the app',
          action: 'microapp:register',
          input: {
            manifestUrl:
              'https://github.com/example/${{ steps.plan.output.name }}/blob/main/microapp.yaml',
            name: '${{ steps.plan.output.name }}',
          },
        },
      ],
    }),
  },
];
