import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
  identityApiRef,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import {
  microappsApiRef,
  MicroappsClient,
} from '@microapps/backstage-plugin-microapps-react';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { createdAppOutputs } from '../outputs/createdAppOutputs';
import { aboutField, doesField, reviewField } from '../fields/wizardFields';
import { templatesSubPage } from '../wizard/templatesSubPage';
import { evaluationOf } from './evaluations';
import { FakeBackend } from './FakeBackend';

const facts = {
  name: 'static-web',
  version: '1.0.0',
  runtime: 'static:1',
  monthlyCost: { amount: 1, currency: 'EUR' },
};

/** The pages of the template, as the portal tells them. */
export const steps = (['About', 'Does', 'Review'] as const).map(page => ({
  title: page,
  schema: {
    properties: {
      [page.toLowerCase()]: {
        type: 'object',
        'ui:field': `Microapp${page}`,
        'ui:options': { template: facts },
      },
    },
  },
}));

const entities = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'casey', namespace: 'default' },
    spec: { profile: { displayName: 'Casey Moreau', email: 'c@example.com' } },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'creators', namespace: 'default' },
    spec: { type: 'team', profile: { displayName: 'The creators' } },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'taken', namespace: 'default' },
    spec: { type: 'service' },
  },
  {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: {
      name: 'static-web',
      namespace: 'default',
      title: 'Static web page',
      description: 'A page that runs in the browser.',
    },
    spec: { parameters: steps.map(({ schema }) => schema) },
  },
];

/** A portal that has the template and answers like the policy does. */
export function portal(): FakeBackend {
  return new FakeBackend()
    .on(
      'GET',
      '/scaffolder/v2/templates/default/template/static-web/parameter-schema',
      () => ({ body: { title: 'Static web page', steps } }),
    )
    .on('POST', '/scaffolder/v2/tasks', () => ({
      status: 201,
      body: { id: 'task-1' },
    }))
    .on('GET', '/microapps/policies/current', () => ({
      body: {
        policyDigest: 'sha256:1',
        rules: [],
        approved: [
          { id: 'places.example.org', kind: 'third-party', title: 'Places' },
        ],
      },
    }))
    .on('POST', '/microapps/policies/evaluate', ({ body }) => ({
      body: evaluationOf(body),
    }));
}

const microappsApi = ApiBlueprint.make({
  name: 'microapps',
  params: defineParams =>
    defineParams({
      api: microappsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new MicroappsClient(deps),
    }),
});

/** The scaffolder's own plugin with our module, on a portal that is faked at its HTTP interface. */
export function renderWizard(options: {
  backend: FakeBackend;
  address?: string;
  teams?: string[];
}) {
  const {
    backend,
    address = '/create/templates/default/static-web',
    teams = ['group:default/creators'],
  } = options;
  window.history.replaceState({}, '', address);
  return renderTestApp({
    features: [
      scaffolderPlugin,
      createFrontendModule({
        pluginId: 'scaffolder',
        extensions: [
          aboutField,
          doesField,
          reviewField,
          createdAppOutputs,
          templatesSubPage,
        ],
      }),
    ],
    extensions: [microappsApi],
    initialRouteEntries: [address],
    apis: [
      mockApis.storage(),
      [fetchApiRef, { fetch: backend.fetch }],
      [
        discoveryApiRef,
        { getBaseUrl: async id => `http://portal.example/api/${id}` },
      ],
      [catalogApiRef, catalogApiMock({ entities })],
      [
        identityApiRef,
        {
          getProfileInfo: async () => ({
            displayName: 'Casey Moreau',
            email: 'c@example.com',
          }),
          getBackstageIdentity: async () => ({
            type: 'user' as const,
            userEntityRef: 'user:default/casey',
            ownershipEntityRefs: ['user:default/casey', ...teams],
          }),
          getCredentials: async () => ({ token: 'casey' }),
          signOut: async () => {},
        },
      ],
      [
        entityPresentationApiRef,
        {
          forEntity: entityOrRef => {
            const snapshot = {
              entityRef: String(entityOrRef),
              primaryTitle: String(entityOrRef).split('/')[1],
            };
            return { snapshot, promise: Promise.resolve(snapshot) };
          },
        },
      ],
    ],
  });
}
