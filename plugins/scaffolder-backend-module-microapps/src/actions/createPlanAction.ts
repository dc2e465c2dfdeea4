import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { AppPlanner } from '../plan/AppPlanner';
import type { AppPlan } from '../plan/types';
import { planExamples } from './plan.examples';

/**
 * Decides from plain answers what app may be made. The wizard asks while people
 * type; this action is the authority.
 */
export function createPlanAction(options: { planner: AppPlanner }) {
  return createTemplateAction({
    id: 'microapp:plan',
    description:
      'Checks the answers of the wizard against the rules and says what app is made: manifest, tier, end, and what somebody has to agree to. Fails with what to change when the app may not be made.',
    examples: planExamples,
    supportsDryRun: true,
    schema: {
      input: {
        template: z =>
          z
            .object({
              name: z.string().describe('Name of the template'),
              version: z.string().describe('Version of the template'),
              runtime: z
                .string()
                .describe('What the app runs on, e.g. nodejs:24'),
            })
            .describe('What the app is made from; recorded in its manifest'),
        namespace: z =>
          z
            .string()
            .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/)
            .optional()
            .describe('Namespace of the app; default unless given'),
        // Loose on purpose: what is wrong with an answer is said in plain words.
        answers: z =>
          z
            .object({
              about: z
                .object({
                  name: z.string().optional(),
                  purpose: z.string().optional(),
                  team: z.string().optional(),
                  sponsor: z.string().optional(),
                  costCenter: z.string().optional(),
                  developer: z.boolean().optional(),
                })
                .passthrough()
                .optional(),
              does: z
                .object({
                  audience: z.string().optional(),
                  people: z.string().optional(),
                  data: z.string().optional(),
                  services: z
                    .array(
                      z
                        .object({
                          domain: z.string().optional(),
                          name: z.string().optional(),
                          secret: z.string().optional(),
                        })
                        .passthrough(),
                    )
                    .optional(),
                  models: z.array(z.string()).optional(),
                })
                .passthrough()
                .optional(),
              review: z
                .object({
                  reason: z.string().optional(),
                  openedAt: z.string().optional(),
                  proposal: z.string().optional(),
                })
                .passthrough()
                .optional(),
            })
            .passthrough()
            .describe('What was answered on the three pages of the wizard'),
      },
      output: {
        namespace: z => z.string(),
        name: z => z.string(),
        title: z => z.string().describe('Name as people read it'),
        entityRef: z => z.string(),
        appPath: z => z.string().describe('Page of the app in the portal'),
        tier: z => z.string().describe('Tier the app starts in'),
        wishTier: z => z.string().describe('Tier the whole app calls for'),
        sandboxFirst: z =>
          z.boolean().describe('Somebody has to agree before all of it runs'),
        manifest: z => z.string().describe('YAML of what may run today'),
        wishManifest: z =>
          z.string().optional().describe('YAML of the whole app'),
        branches: z =>
          z
            .array(
              z.object({
                name: z.string(),
                message: z.string(),
                files: z.record(z.string()),
              }),
            )
            .describe('For microapp:publish:git'),
        requests: z =>
          z
            .array(
              z.object({
                kind: z.enum(['exception', 'approval']),
                ruleId: z.string(),
                value: z.string().optional(),
                expiresAt: z.string(),
                requestedTier: z.string().optional(),
              }),
            )
            .describe('For microapp:request-exception'),
        ttlDays: z => z.number(),
        endsOn: z => z.string().describe('Last day, YYYY-MM-DD'),
        values: z =>
          z
            .record(z.string())
            .describe(
              'Values for fetch:template, harmless wherever they stand',
            ),
        summary: z => z.string().describe('What is made, in a few sentences'),
      },
    },
    async handler(ctx) {
      const { namespace = 'default', template } = ctx.input;
      ctx.logger.info('Checking your answers against the rules');
      // A retried task finds its own app registered: it goes on with its first plan.
      const text = await ctx.checkpoint({
        key: 'plan',
        fn: async () =>
          JSON.stringify(
            await options.planner.plan({
              ...{ namespace, template },
              answers: ctx.input.answers,
              credentials: await ctx.getInitiatorCredentials(),
              person: ctx.user?.entity,
            }),
          ),
      });
      const plan: AppPlan = JSON.parse(text);
      ctx.logger.info(plan.summary);
      ctx.output('namespace', plan.namespace);
      ctx.output('name', plan.name);
      ctx.output('title', plan.title);
      ctx.output('entityRef', plan.entityRef);
      ctx.output('appPath', plan.appPath);
      ctx.output('tier', plan.tier);
      ctx.output('wishTier', plan.wishTier);
      ctx.output('sandboxFirst', plan.sandboxFirst);
      ctx.output('manifest', plan.manifest);
      if (plan.wishManifest) {
        ctx.output('wishManifest', plan.wishManifest);
      }
      ctx.output('branches', plan.branches);
      ctx.output('requests', plan.requests);
      ctx.output('ttlDays', plan.ttlDays);
      ctx.output('endsOn', plan.endsOn);
      ctx.output('values', plan.values);
      ctx.output('summary', plan.summary);
    },
  });
}
