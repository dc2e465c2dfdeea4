import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const planExamples: TemplateExample[] = [
  {
    description: 'Checks the answers of the wizard',
    example: stringify({
      steps: [
        {
          id: 'plan',
          name: 'Check the answers',
          action: 'microapp:plan',
          input: {
            template: {
              name: 'static-web',
              version: '1.0.0',
              runtime: 'static:1',
            },
            answers: {
              about: '${{ parameters.about }}',
              does: '${{ parameters.does }}',
              review: '${{ parameters.review }}',
            },
          },
        },
      ],
    }),
  },
];
