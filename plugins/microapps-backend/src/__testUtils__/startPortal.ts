import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type BackendFeature,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import permissionBackend from '@backstage/plugin-permission-backend';
import type { JsonObject } from '@backstage/types';
import createKnex, { type Knex } from 'knex';
import request from 'supertest';
import microappsPlugin from '../index';
import { creator, creators, mentor, user } from './catalogEntities';
import { issuer, userToken } from './issuer';
import { strictPolicy } from './strictPolicy';

const staticToken = (subject: string, accessRestrictions?: JsonObject[]) => ({
  type: 'static',
  options: { subject, token: `${subject}-token-${'x'.repeat(20)}` },
  ...(accessRestrictions && { accessRestrictions }),
});

export const serviceToken = (subject: string) =>
  `${subject}-token-${'x'.repeat(20)}`;

/** Who calls, as the value of an Authorization header. */
export const as = {
  anonymous: '',
  creator: `Bearer ${userToken('creator')}`,
  stranger: `Bearer ${userToken('stranger')}`,
  auditor: `Bearer ${userToken('auditor')}`,
  admin: `Bearer ${userToken('admin')}`,
  expired: `Bearer ${userToken('creator', { expired: true })}`,
  garbage: 'Bearer garbage',
  /** Listed for the app. */
  bound: `Bearer ${serviceToken('lunch-ci')}`,
  /** Listed for another app. */
  unbound: `Bearer ${serviceToken('other-ci')}`,
  /** Listed for the app, with a token that may only read. */
  restricted: `Bearer ${serviceToken('read-only')}`,
  billing: `Bearer ${serviceToken('billing')}`,
};

const ownPlugin = (permissions: string[]) => ({
  plugin: 'microapps',
  permission: permissions,
});

/** The admin is in the group of platform admins; the others are in none. */
const groups = createServiceFactory({
  service: coreServices.userInfo,
  deps: { auth: coreServices.auth },
  factory: ({ auth }) => ({
    async getUserInfo(credentials) {
      if (!auth.isPrincipal(credentials, 'user')) {
        throw new Error('Only users have groups');
      }
      const { userEntityRef } = credentials.principal;
      const isAdmin = userEntityRef === 'user:default/admin';
      return {
        userEntityRef,
        ownershipEntityRefs: [
          userEntityRef,
          ...(isAdmin ? ['group:default/platform-admins'] : []),
        ],
      };
    },
  }),
});

const databaseOf = (knex: Knex) =>
  createServiceFactory({
    service: coreServices.database,
    deps: { plugin: coreServices.pluginMetadata },
    factory: ({ plugin }) => ({
      getClient: async () =>
        plugin.getId() === 'microapps'
          ? knex
          : createKnex({
              client: 'better-sqlite3',
              connection: ':memory:',
              useNullAsDefault: true,
            }),
    }),
  });

/** A portal with real tokens, the real permission backend and a strict policy. */
export async function startPortal(options?: {
  microapps?: JsonObject;
  features?: BackendFeature[];
  /** `host:port` from which manifests may be read; none unless given. */
  readableHost?: string;
  /** Database of the plugin; SQLite in memory unless given. */
  knex?: Knex;
}) {
  let scheduler: SchedulerService | undefined;
  const schedulerOfPlugin = createBackendModule({
    pluginId: 'microapps',
    moduleId: 'scheduler-of-tests',
    register(env) {
      env.registerInit({
        deps: { of: coreServices.scheduler },
        async init({ of }) {
          scheduler = of;
        },
      });
    },
  });
  const { server } = await startTestBackend({
    features: [
      microappsPlugin,
      schedulerOfPlugin,
      ...(options?.features ?? []),
      ...(options?.knex ? [databaseOf(options.knex)] : []),
      permissionBackend,
      strictPolicy,
      issuer,
      authServiceFactory,
      httpAuthServiceFactory,
      groups,
      catalogServiceMock.factory({
        entities: [creators, creator, mentor, user('stranger')],
      }),
      mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: { client: 'better-sqlite3', connection: ':memory:' },
            ...(options?.readableHost && {
              reading: { allow: [{ host: options.readableHost }] },
            }),
            auth: {
              externalAccess: [
                staticToken('lunch-ci'),
                staticToken('other-ci'),
                staticToken('read-only', [ownPlugin(['microapps.app.read'])]),
                staticToken('billing', [
                  ownPlugin(['microapps.app.read', 'microapps.costs.ingest']),
                ]),
              ],
            },
          },
          app: { baseUrl: 'http://localhost:3000' },
          permission: { enabled: true },
          microapps: {
            roles: { 'platform-admin': ['platform-admins'] },
            serviceCallers: [
              {
                subject: 'lunch-ci',
                apps: ['default/lunch-picker', 'default/ci-made'],
              },
              { subject: 'other-ci', apps: ['default/other'] },
              { subject: 'read-only', apps: ['default/*'], costs: true },
              { subject: 'billing', costs: true },
            ],
            ...options?.microapps,
          },
        },
      }),
    ],
  });
  const call = (
    authorization: string,
    method: 'get' | 'post' | 'put',
    path: string,
  ) => {
    const sent = request(server)[method](`/api/microapps${path}`);
    return authorization ? sent.set('Authorization', authorization) : sent;
  };
  return {
    call,
    put: (authorization: string, name: string, content: string | Buffer) =>
      call(authorization, 'put', `/manifests/default/${name}`)
        .set('Content-Type', 'application/yaml')
        .send(content),
    server,
    /** Runs registered tasks now, one after the other. */
    async run(...taskIds: string[]) {
      for (const id of taskIds) {
        await scheduler?.triggerTask(id);
      }
    },
  };
}

export type Portal = Awaited<ReturnType<typeof startPortal>>;
