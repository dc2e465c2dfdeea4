import type { Knex } from 'knex';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type { Policy } from '../gates/Policy';
import { createTestServices } from './createTestServices';
import { manifestText } from './manifestText';
import { TestClock } from './TestClock';

const CREATOR = 'user:default/creator';

const SBOM = Buffer.from(
  JSON.stringify({
    ...{ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 },
    components: [{ type: 'library', name: 'qs', version: '1.0.0' }],
  }),
);

/** The real services, and what tests of evidence and costs need around them. */
export function startServices(options: {
  knex: Knex;
  now: string;
  policy: Policy;
}) {
  const { knex, policy } = options;
  const clock = new TestClock(options.now);
  const services = createTestServices({ clock, knex, policy });
  return {
    ...services,
    async register(
      name: string,
      changes: Record<string, unknown> = {},
    ): Promise<AppRef> {
      const ref = { namespace: 'default', name };
      await services.manifests.register({
        ref,
        content: Buffer.from(manifestText({ name, ...changes })),
        source: { kind: 'push', subject: CREATOR },
        actor: CREATOR,
      });
      return ref;
    },
    /** With the evidence that lets it into the tier it names, so that its limits hold. */
    async registerAllowed(
      name: string,
      changes: Record<string, unknown>,
    ): Promise<AppRef> {
      const ref = await this.register(name, changes);
      await services.tests.upload({ ref, total: 1, failed: 0, actor: CREATOR });
      await services.sboms.upload({ ref, content: SBOM, actor: CREATOR });
      return ref;
    },
    /** What was done to an app, oldest first. */
    async actionsOf(ref: AppRef): Promise<string[]> {
      const { items } = await services.audit.timelineOf(ref, { limit: 100 });
      return items.map(({ action }) => action).reverse();
    },
  };
}

export type TestServices = ReturnType<typeof startServices>;
