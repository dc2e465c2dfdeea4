import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Knex } from 'knex';
import { createServices } from '../createServices';
import type { Policy } from '../gates/Policy';
import { CatalogRecipients } from '../notices/CatalogRecipients';
import { DefaultOwnerDirectory } from '../owners/DefaultOwnerDirectory';
import { CatalogPersonDirectory } from '../proposals/CatalogPersonDirectory';
import { creator, creators, mentor } from './catalogEntities';
import { TestClock } from './TestClock';

/** The real services on a real database and policy; only the portal around is a mock. */
export function createTestServices(options: {
  knex: Knex;
  policy: Policy;
  clock?: TestClock;
  entities?: Entity[];
}) {
  const { knex, policy, clock = new TestClock() } = options;
  const events = mockServices.events();
  const catalog = catalogServiceMock({
    entities: options.entities ?? [creators, creator, mentor],
  });
  const services = createServices({
    clock,
    events,
    knex,
    logger: mockServices.logger.mock(),
    owners: DefaultOwnerDirectory.create({
      auth: mockServices.auth(),
      catalog,
    }),
    people: CatalogPersonDirectory.create({
      auth: mockServices.auth(),
      catalog,
    }),
    policy,
    recipients: CatalogRecipients.create({
      auth: mockServices.auth(),
      catalog,
      platformAdminRefs: ['group:default/platform-admins'],
    }),
  });
  return { ...services, catalog, clock, events, knex };
}
