import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/**
 * What our fields take and give, for the portal's form and its explorer. The
 * answers are checked by `pageProblems`, which has words for what is wrong.
 */
export const fieldSchema = makeFieldSchema({
  output: z => z.object({}).passthrough(),
  uiOptions: z =>
    z.object({
      template: z
        .object({
          name: z.string(),
          version: z.string(),
          runtime: z.string().describe('As in the manifest, e.g. nodejs:24'),
          monthlyCost: z
            .object({ amount: z.number(), currency: z.string() })
            .optional()
            .describe('About what an app of it costs a month'),
        })
        .describe('What the template says of itself'),
    }),
});

export type FieldProps = typeof fieldSchema.TProps;
