import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { permissionRules } from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  createPermission,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import { catalogPermissions } from '@backstage/plugin-catalog-common/alpha';
import { scaffolderPermissions } from '@backstage/plugin-scaffolder-common/alpha';
import { microappsPermissions } from '@microapps/backstage-plugin-microapps-common';
import {
  MicroappResource,
  microappRules,
  readRoleGroups,
} from '@microapps/backstage-plugin-microapps-node';
import { isDeepStrictEqual } from 'node:util';
import { MicroappsPermissionPolicy } from './MicroappsPermissionPolicy';
import {
  exampleClaims,
  exampleConfig,
} from './__testUtils__/exampleOrganisation';

const people = [
  'creator',
  'team-lead',
  'security-reviewer',
  'platform-admin',
  'business-owner',
] as const;

/** yes and no whatever it is about; own: what belongs to the person or one of their groups. */
type Answer = 'yes' | 'no' | 'own';

const everybody: Answer[] = ['yes', 'yes', 'yes', 'yes', 'yes'];
const nobodyElse: Answer[] = ['no', 'no', 'no', 'yes', 'no'];
const theirOwn: Answer[] = ['own', 'own', 'own', 'yes', 'own'];

/** Who may do what, in the order of the people above. */
const expected: Record<string, Answer[]> = {
  'microapps.app.read': everybody,
  'microapps.app.create': everybody,
  'microapps.app.update': theirOwn,
  'microapps.costs.ingest': nobodyElse,
  'microapps.decision.read': ['own', 'own', 'yes', 'yes', 'own'],
  'microapps.escalation.read': ['own', 'yes', 'yes', 'yes', 'yes'],
  'microapps.escalation.decide': ['no', 'yes', 'yes', 'yes', 'yes'],
  'microapps.proposal.create': everybody,
  'microapps.proposal.read': nobodyElse,
  'microapps.proposal.decide': everybody,
  'microapps.audit.read': ['no', 'no', 'yes', 'yes', 'no'],
  'microapps.lifecycle.brake': ['no', 'no', 'no', 'yes', 'no'],
  'microapps.something.new': nobodyElse,

  'catalog.entity.read': everybody,
  'catalog.entity.create': everybody,
  'catalog.entity.validate': everybody,
  'catalog.entity.delete': theirOwn,
  'catalog.entity.refresh': theirOwn,
  'catalog.location.read': everybody,
  'catalog.location.create': everybody,
  'catalog.location.analyze': everybody,
  'catalog.location.delete': nobodyElse,
  'catalog.ingestion.read': nobodyElse,
  'catalog.ingestion.manage': nobodyElse,

  'scaffolder.action.execute': everybody,
  'scaffolder.template.parameter.read': everybody,
  'scaffolder.template.step.read': everybody,
  'scaffolder.template.dry-run': nobodyElse,
  'scaffolder.template.management': nobodyElse,
  'scaffolder.task.create': everybody,
  'scaffolder.task.read': theirOwn,
  'scaffolder.task.cancel': theirOwn,

  'devtools.info.read': nobodyElse,
  'policy.entity.read': nobodyElse,
  'policy-entity.read': nobodyElse,
  'unknown.thing.read': everybody,
  'unknown.thing.use': nobodyElse,
  'unknown.thing.delete': nobodyElse,
};

const permissions: Permission[] = [
  ...microappsPermissions,
  ...catalogPermissions,
  ...scaffolderPermissions,
  createPermission({
    name: 'microapps.something.new',
    attributes: { action: 'read' },
  }),
  createPermission({
    name: 'devtools.info.read',
    attributes: { action: 'read' },
  }),
  ...['policy.entity.read', 'policy-entity.read'].map(name =>
    createPermission({ name, attributes: { action: 'read' } }),
  ),
  createPermission({
    name: 'unknown.thing.read',
    attributes: { action: 'read' },
  }),
  createPermission({ name: 'unknown.thing.use', attributes: {} }),
  createPermission({
    name: 'unknown.thing.delete',
    attributes: { action: 'delete' },
  }),
];

const policy = new MicroappsPermissionPolicy({
  roleGroups: readRoleGroups(exampleConfig()),
});

function decide(person: string, permission: Permission) {
  const claims = exampleClaims(person);
  return policy.handle(
    { permission },
    {
      credentials: mockCredentials.user(claims[0]),
      info: { userEntityRef: claims[0], ownershipEntityRefs: claims },
    },
  );
}

const authorizeApp = createConditionAuthorizer<MicroappResource, unknown>(
  Object.values(microappRules),
);
const authorizeEntity = createConditionAuthorizer<Entity, unknown>(
  Object.values(permissionRules),
);

function app(refs: Partial<MicroappResource>): MicroappResource {
  return {
    namespace: 'default',
    name: 'lunch',
    tier: 'sandbox',
    ownerRefs: [],
    sponsorRefs: [],
    ...refs,
  };
}

function entity(ownerRef: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'lunch' },
    relations: [{ type: 'ownedBy', targetRef: ownerRef }],
  };
}

const stranger = 'group:default/skunkworks';

/** What a decision amounts to, its conditions tried on things of the person and of others. */
function answerOf(
  decision: PolicyDecision,
  claims: string[],
): Answer | 'something else' {
  if (decision.result !== AuthorizeResult.CONDITIONAL) {
    return decision.result === AuthorizeResult.ALLOW ? 'yes' : 'no';
  }
  const { conditions } = decision;
  const [user] = claims;
  const tries: { [resourceType: string]: () => [boolean[], boolean[]] } = {
    microapp: () => [
      [
        ...claims.map(claim => app({ ownerRefs: [claim] })),
        app({ sponsorRefs: [user] }),
      ].map(each => authorizeApp(decision, each)),
      [app({ ownerRefs: [stranger] }), app({})].map(each =>
        authorizeApp(decision, each),
      ),
    ],
    'catalog-entity': () => [
      claims.map(claim => authorizeEntity(decision, entity(claim))),
      [authorizeEntity(decision, entity(stranger))],
    ],
    'scaffolder-task': () => [
      // The rule itself is not exported; these parameters are all it looks at.
      [
        isDeepStrictEqual(conditions, {
          resourceType: 'scaffolder-task',
          rule: 'IS_TASK_OWNER',
          params: { createdBy: [user] },
        }),
      ],
      [],
    ],
  };
  const [theirs, others] = tries[decision.resourceType]();
  return theirs.every(Boolean) && !others.some(Boolean)
    ? 'own'
    : 'something else';
}

describe('the permission policy of the example organisation', () => {
  it('is tested with every permission of the portal', () => {
    expect(Object.keys(expected).sort()).toEqual(
      permissions.map(permission => permission.name).sort(),
    );
  });

  describe.each(permissions.map(permission => [permission.name, permission]))(
    '%s',
    (name, permission) => {
      it.each(people.map((person, index) => [person, index] as const))(
        'for the %s',
        async (person, index) => {
          const decision = await decide(person, permission);
          expect(answerOf(decision, exampleClaims(person))).toBe(
            expected[name][index],
          );
        },
      );
    },
  );

  it.each(permissions.map(permission => [permission.name, permission]))(
    'refuses %s to somebody who is not signed in',
    async (_name, permission) => {
      expect(await policy.handle({ permission })).toEqual({
        result: AuthorizeResult.DENY,
      });
    },
  );

  it('lets an auditor see what decisions were made on, and change nothing of others', async () => {
    const info = {
      userEntityRef: 'user:default/ada',
      ownershipEntityRefs: ['user:default/ada', 'group:default/auditors'],
    };
    const user = { credentials: mockCredentials.user(), info };
    const [read, update] = await Promise.all(
      ['microapps.decision.read', 'microapps.app.update'].map(name => {
        const permission = permissions.find(each => each.name === name);
        if (!permission) throw new Error(`No permission ${name}`);
        return policy.handle({ permission }, user);
      }),
    );
    expect(answerOf(read, info.ownershipEntityRefs)).toBe('yes');
    expect(answerOf(update, info.ownershipEntityRefs)).toBe('own');
  });

  it('gives a role to nobody where it has no group', async () => {
    const withoutRoles = new MicroappsPermissionPolicy({
      roleGroups: new Map(),
    });
    const claims = exampleClaims('platform-admin');
    const decision = await withoutRoles.handle(
      { permission: createPermission({ name: 'any', attributes: {} }) },
      {
        credentials: mockCredentials.user(),
        info: { userEntityRef: claims[0], ownershipEntityRefs: claims },
      },
    );
    expect(decision.result).toBe(AuthorizeResult.DENY);
  });
});
