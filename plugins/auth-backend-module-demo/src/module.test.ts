import {
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import authModuleDemo from './index';
import { demoPeople } from './demoPeople';

const config = {
  app: { baseUrl: 'http://localhost:3000' },
  auth: { providers: { demo: { development: {} } } },
};

const entities = demoPeople.map(name => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { namespace: 'default', name },
  spec: {
    memberOf: [],
    profile: { displayName: `The ${name}`, email: `${name}@example.com` },
  },
  relations: [{ type: 'memberOf', targetRef: 'group:default/creators' }],
}));

async function startAuth(
  options: { known?: typeof entities } = {},
): Promise<TestBackend> {
  return startTestBackend({
    features: [
      authPlugin,
      authModuleDemo,
      catalogServiceMock.factory({ entities: options.known ?? entities }),
      mockServices.rootConfig.factory({ data: config }),
    ],
  });
}

function subjectOf(token: string): unknown {
  const [, payload] = token.split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString()).sub;
}

describe('sign-in as an example person', () => {
  const environment = process.env.NODE_ENV;
  let backend: TestBackend | undefined;

  beforeEach(() => {
    Object.assign(process.env, { NODE_ENV: 'development' });
  });

  afterEach(async () => {
    Object.assign(process.env, { NODE_ENV: environment });
    await backend?.stop();
    backend = undefined;
  });

  it('gives each of the five a token of their own with their groups', async () => {
    backend = await startAuth();
    for (const person of demoPeople) {
      const response = await request(backend.server)
        .get('/api/auth/demo/refresh')
        .set('x-demo-person', person);
      expect(response.status).toBe(200);
      expect(response.body).toMatchObject({
        profile: {
          displayName: `The ${person}`,
          email: `${person}@example.com`,
        },
        backstageIdentity: {
          identity: {
            userEntityRef: `user:default/${person}`,
            ownershipEntityRefs: [
              `user:default/${person}`,
              'group:default/creators',
            ],
          },
        },
      });
      expect(subjectOf(response.body.backstageIdentity.token)).toBe(
        `user:default/${person}`,
      );
    }
  });

  it.each(['rebecca.yu', 'Creator', 'creator,team-lead', '__proto__', ''])(
    'knows nobody called "%s"',
    async person => {
      backend = await startAuth();
      const response = await request(backend.server)
        .get('/api/auth/demo/refresh')
        .set('x-demo-person', person);
      expect(response.status).toBe(401);
      expect(response.body.error.message).toContain(
        'one of creator, team-lead, security-reviewer',
      );
      expect(response.body.backstageIdentity).toBeUndefined();
    },
  );

  it('asks for patience while the catalog has not read its people', async () => {
    backend = await startAuth({ known: [] });
    const response = await request(backend.server)
      .get('/api/auth/demo/refresh')
      .set('x-demo-person', 'creator');
    expect(response.status).toBe(503);
    expect(response.body.error.message).toContain('Try again in a few seconds');
  });

  it.each(['production', 'test', '', undefined])(
    'refuses everybody where NODE_ENV is %p',
    async value => {
      backend = await startAuth();
      if (value === undefined) Reflect.deleteProperty(process.env, 'NODE_ENV');
      else Object.assign(process.env, { NODE_ENV: value });
      const response = await request(backend.server)
        .get('/api/auth/demo/refresh')
        .set('x-demo-person', 'platform-admin');
      expect(response.status).toBe(403);
      expect(response.body.error.message).toContain(
        'only sign in to a portal in development',
      );
      expect(response.body.backstageIdentity).toBeUndefined();
    },
  );
});
