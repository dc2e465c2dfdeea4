import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const manifestExamples: TemplateExample[] = [
  {
    description: 'Writes the manifest that was planned',
    example: stringify({
      steps: [
        {
          id: 'manifest',
          name: 'Write the manifest',
          action: 'microapp:manifest',
          input: { content: '${{ steps.plan.output.manifest }}' },
        },
      ],
    }),
  },
];
