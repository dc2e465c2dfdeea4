import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const publishGitExamples: TemplateExample[] = [
  {
    description: 'Makes the repository of an app that was planned',
    example: stringify({
      steps: [
        {
          id: 'publish',
          name: 'Make the repository',
          action: 'microapp:publish:git',
          input: {
            name: '${{ steps.plan.output.name }}',
            namespace: '${{ steps.plan.output.namespace }}',
            branches: '${{ steps.plan.output.branches }}',
          },
        },
      ],
    }),
  },
  {
    description: 'A repository with a second branch',
    example: stringify({
      steps: [
        {
          id: 'publish',
          name: 'Make the repository',
          action: 'microapp:publish:git',
          input: {
            name: 'lunch-picker',
            message: 'Start Lunch picker',
            branches: [
              {
                name: 'when-approved',
                message: 'Ask the places service',
                files: { 'microapp.yaml': 'name: lunch-picker\n…' },
              },
            ],
          },
        },
      ],
    }),
  },
];
