import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import { createServices } from '../createServices';
import { migrationsDir } from '../database/migrate';
import type { Policy } from '../gates/Policy';
import { manifestText } from './manifestText';

/** All services on an empty database, with a clock that stands still until it is set. */
export async function startServices(options: {
  knex: Knex;
  now: string;
  policy: Policy;
}) {
  const { knex, policy } = options;
  await knex.migrate.latest({ directory: migrationsDir });
  let now = new Date(options.now);
  const clock = { now: () => now };
  const services = createServices({
    clock,
    knex,
    policy,
    events: mockServices.events.mock(),
    logger: mockServices.logger.mock(),
    owners: { lookUp: async () => ({ coOwnerRefs: [] }) },
  });
  return {
    ...services,
    clock,
    setNow(iso: string) {
      now = new Date(iso);
    },
    async register(
      name: string,
      changes: Record<string, unknown> = {},
    ): Promise<AppRef> {
      const ref = { namespace: 'default', name };
      const content = manifestText({ name, ...changes });
      await services.manifests.register({
        ref,
        content: Buffer.from(content),
        source: { kind: 'push', subject: 'user:default/creator' },
        actor: 'user:default/creator',
      });
      return ref;
    },
    /** What was done to an app, oldest first. */
    async actionsOf(ref: AppRef): Promise<string[]> {
      const { items } = await services.audit.timelineOf(ref, { limit: 100 });
      return items.map(({ action }) => action).reverse();
    },
  };
}

export type TestServices = Awaited<ReturnType<typeof startServices>>;
