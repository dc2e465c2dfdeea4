import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { Escalation } from '@microapps/backstage-plugin-microapps-common';
import {
  formatAppRef,
  parseAppRef,
} from '@microapps/backstage-plugin-microapps-node';
import type { MicroappsPortal } from '../portal/MicroappsPortal';
import { refusalOf } from '../portal/refusalOf';
import { requestExceptionExamples } from './requestException.examples';

/** Files what somebody has to agree to, each once. */
export function createRequestExceptionAction(options: {
  portal: MicroappsPortal;
}) {
  const { portal } = options;
  return createTemplateAction({
    id: 'microapp:request-exception',
    description:
      'Asks for exceptions and approvals of an app, for the person the task runs for. What waits already is not asked for again.',
    examples: requestExceptionExamples,
    supportsDryRun: true,
    schema: {
      input: {
        app: z => z.string().describe('namespace/name'),
        requests: z =>
          z
            .array(
              z.object({
                kind: z.enum(['exception', 'approval']),
                ruleId: z.string(),
                value: z.string().optional(),
                expiresAt: z
                  .string()
                  .describe('Until when it is asked for, RFC 3339'),
                requestedTier: z
                  .enum(['sandbox', 'controlled', 'production'])
                  .optional(),
              }),
            )
            .max(100)
            .describe('As microapp:plan gives them; none is fine'),
        reason: z => z.string().optional().describe('Why, in plain words'),
        proposedManifest: z =>
          z
            .string()
            .optional()
            .describe('YAML of the app as it would be once they are granted'),
      },
      output: {
        requests: z =>
          z.array(
            z.object({
              id: z.string(),
              url: z.string().describe('Where it can be followed'),
              ruleId: z.string(),
              value: z.string().optional(),
            }),
          ),
      },
    },
    async handler(ctx) {
      const { requests, reason = '', proposedManifest } = ctx.input;
      const app = parseAppRef(ctx.input.app);
      const filed: {
        id: string;
        url: string;
        ruleId: string;
        value?: string;
      }[] = [];
      if (requests.length > 0 && !ctx.isDryRun) {
        const credentials = await ctx.getInitiatorCredentials();
        const doing = 'The app is made, but what it needs was not asked for';
        const waiting = await portal
          .waitingRequests(app, credentials)
          .catch(error => {
            throw refusalOf(error, doing);
          });
        for (const { kind, ruleId, value, ...rest } of requests) {
          const id = await ctx.checkpoint({
            key: `request.${kind}.${ruleId}.${value ?? ''}`,
            fn: async () => {
              const before = waiting.find(isSameAs({ kind, ruleId, value }));
              const { id: filedId } =
                before ??
                (await portal
                  .ask(
                    {
                      app: formatAppRef(app),
                      kind,
                      ...(kind === 'exception' && { ruleId, value }),
                      ...rest,
                      ...{ reason, proposedManifest },
                    },
                    credentials,
                  )
                  .catch(error => {
                    throw refusalOf(error, doing);
                  }));
              return filedId;
            },
          });
          filed.push({
            id,
            url: `/micro-apps/reviews?id=${encodeURIComponent(id)}`,
            ruleId,
            ...(value !== undefined && { value }),
          });
        }
        ctx.logger.info(
          filed.length === 1
            ? 'Asked for what has to be agreed; you hear of the answer'
            : `Asked for the ${filed.length} things that have to be agreed; you hear of the answers`,
        );
      }
      ctx.output('requests', filed);
    },
  });
}

function isSameAs(request: {
  kind: string;
  ruleId: string;
  value?: string;
}): (escalation: Escalation) => boolean {
  return ({ kind, ruleId, value }) =>
    kind === request.kind &&
    (kind === 'approval' ||
      (ruleId === request.ruleId && value === request.value));
}
