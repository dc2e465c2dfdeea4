import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const requestExceptionExamples: TemplateExample[] = [
  {
    description: 'Asks for everything that somebody has to agree to',
    example: stringify({
      steps: [
        {
          id: 'request',
          name: 'Ask for what has to be agreed',
          action: 'microapp:request-exception',
          input: {
            app: '${{ steps.plan.output.namespace }}/${{ steps.plan.output.name }}',
            requests: '${{ steps.plan.output.requests }}',
            reason: '${{ parameters.review.reason }}',
            proposedManifest: '${{ steps.plan.output.wishManifest }}',
          },
        },
      ],
    }),
  },
];
