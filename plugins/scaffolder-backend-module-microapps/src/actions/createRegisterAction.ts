import { setTimeout as sleep } from 'node:timers/promises';
import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { titleOf } from '@microapps/backstage-plugin-microapps-manifest';
import {
  entityRefOf,
  parseAppRef,
} from '@microapps/backstage-plugin-microapps-node';
import type { MicroappsPortal } from '../portal/MicroappsPortal';
import { refusalOf } from '../portal/refusalOf';
import { registerExamples } from './register.examples';

const CATALOG_POLL_MS = 400;

/** The catalog takes an app in within seconds; longer is nobody's wait. */
const CATALOG_POLLS = 20;

/** Registers a manifest that lies in Git, and asks the first gate. */
export function createRegisterAction(options: {
  auth: AuthService;
  catalog: CatalogService;
  portal: MicroappsPortal;
}) {
  const { auth, catalog, portal } = options;

  async function isInCatalog(entityRef: string): Promise<boolean> {
    const credentials = await auth.getOwnServiceCredentials();
    return !!(await catalog.getEntityByRef(entityRef, { credentials }));
  }

  async function waitForCatalog(
    entityRef: string,
    signal: AbortSignal | undefined,
  ): Promise<boolean> {
    for (let poll = 0; poll < CATALOG_POLLS; poll++) {
      // Registered is registered: a catalog that is down only comes later.
      if (await isInCatalog(entityRef).catch(() => false)) {
        return true;
      }
      await sleep(CATALOG_POLL_MS, undefined, { signal });
    }
    return false;
  }

  return createTemplateAction({
    id: 'microapp:register',
    description:
      'Registers the manifest behind an address as a micro app and asks its first gate, for the person the task runs for.',
    examples: registerExamples,
    supportsDryRun: true,
    schema: {
      input: {
        manifestUrl: z =>
          z.string().describe('Address of microapp.yaml that the portal reads'),
        name: z => z.string().describe('Name of the app'),
        namespace: z => z.string().optional().describe('default unless given'),
        template: z =>
          z.string().optional().describe('What it was made from, name@version'),
        openedAt: z =>
          z
            .string()
            .optional()
            .describe('When the wizard was opened, RFC 3339'),
        proposal: z =>
          z.string().optional().describe('Id of the idea it began with'),
      },
      output: {
        entityRef: z => z.string(),
        entityUrl: z => z.string().describe('Page of the app in the portal'),
        gate: z =>
          z
            .object({ allowed: z.boolean(), sentence: z.string() })
            .optional()
            .describe('What the first gate said'),
      },
    },
    async handler(ctx) {
      const { manifestUrl, namespace = 'default', name } = ctx.input;
      const { openedAt, proposal, template } = ctx.input;
      const ref = parseAppRef(`${namespace}/${name}`);
      const entityRef = entityRefOf(ref);
      ctx.output('entityRef', entityRef);
      ctx.output(
        'entityUrl',
        `/catalog/${ref.namespace}/component/${ref.name}`,
      );
      if (ctx.isDryRun) {
        return;
      }
      const credentials = await ctx.getInitiatorCredentials();
      const title = titleOf(ref.name);
      await ctx.checkpoint({
        key: `register.${entityRef}`,
        fn: async () => {
          ctx.logger.info(`Registering ${title} in the portal`);
          await portal
            .register(
              {
                ...{ url: manifestUrl, namespace: ref.namespace },
                ...(openedAt && { wizard: { openedAt, template } }),
              },
              credentials,
            )
            .catch(error => {
              throw refusalOf(
                error,
                `The repository is made, but the portal did not register ${title}`,
              );
            });
        },
      });
      const gate = await ctx.checkpoint({
        key: `gate.${entityRef}`,
        fn: async () => {
          const { allowed, sentence } = await portal
            .askGate(ref, 'commit', credentials)
            .catch(error => {
              throw refusalOf(
                error,
                `${title} is registered, but its first check was not made`,
              );
            });
          return { allowed, sentence };
        },
      });
      ctx.logger.info(`First check: ${gate.sentence}`);
      ctx.output('gate', gate);
      if (proposal) {
        try {
          await ctx.checkpoint({
            key: `proposal.${proposal}`,
            fn: () => portal.proposalBuilt(proposal, ref, credentials),
          });
        } catch (error) {
          // The app is there; that its idea does not say so yet is no reason to fail.
          ctx.logger.warn(
            refusalOf(error, 'The idea was not marked as built').message,
          );
        }
      }
      ctx.logger.info(
        (await waitForCatalog(entityRef, ctx.signal))
          ? `${title} has its page in the portal`
          : `${title} is registered; its page appears within a minute`,
      );
    },
  });
}
