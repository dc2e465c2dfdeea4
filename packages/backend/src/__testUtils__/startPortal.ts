import { resolve } from 'node:path';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { urlReaderServiceFactory } from '@backstage/backend-defaults/urlReader';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import templateModel from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import notificationAction from '@backstage/plugin-scaffolder-backend-module-notifications';
import catalogModule from '@microapps/backstage-plugin-catalog-backend-module-microapps';
import microappsPlugin from '@microapps/backstage-plugin-microapps-backend';
import demoFeatures from '@microapps/backstage-plugin-microapps-backend-module-demo';
import scaffolderModule from '@microapps/backstage-plugin-scaffolder-backend-module-microapps';

const root = resolve(__dirname, '../../../..');

const file = (path: string, kinds: string[]) => ({
  type: 'file',
  target: resolve(root, path),
  rules: [{ allow: kinds }],
});

/** What a task ended with. */
export interface Ended {
  id: string;
  status: string;
  /** Output of the template. */
  output: Record<string, unknown>;
  /** Why it failed. */
  error: string;
  /** Everything the person could read. */
  log: string;
}

/** A portal with everything a template touches, and the templates as they are shipped. */
export async function startPortal(options: { gitDirectory: string }) {
  const { server } = await startTestBackend({
    features: [
      catalogPlugin,
      templateModel,
      catalogModule,
      microappsPlugin,
      demoFeatures,
      notificationsPlugin,
      scaffolderPlugin,
      notificationAction,
      scaffolderModule,
      // The catalog hears of apps through tasks and events.
      schedulerServiceFactory,
      eventsServiceFactory,
      urlReaderServiceFactory,
      createServiceFactory({
        service: coreServices.userInfo,
        deps: {},
        factory: () => ({
          async getUserInfo(credentials) {
            const { userEntityRef } = (
              credentials as { principal: { userEntityRef: string } }
            ).principal;
            return {
              userEntityRef,
              ownershipEntityRefs: [
                userEntityRef,
                userEntityRef === 'user:default/platform-admin'
                  ? 'group:default/platform-admins'
                  : 'group:default/creators',
              ],
            };
          },
        }),
      }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: {
            baseUrl: 'http://localhost:7007',
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          catalog: {
            processingInterval: { seconds: 1 },
            locations: [
              file('examples/org.yaml', ['User', 'Group']),
              file('templates/static-web/template.yaml', ['Template']),
              file('templates/serverless-function/template.yaml', ['Template']),
            ],
          },
          microapps: {
            git: { directory: options.gitDirectory },
            roles: { 'platform-admin': ['group:default/platform-admins'] },
          },
        },
      }),
    ],
  });

  async function call(path: string, init?: { body?: object; as?: string }) {
    const response = await fetch(
      `http://localhost:${server.port()}/api${path}`,
      {
        method: init?.body ? 'POST' : 'GET',
        headers: {
          authorization: mockCredentials.user.header(
            `user:default/${init?.as ?? 'creator'}`,
          ),
          'content-type': 'application/json',
        },
        body: init?.body && JSON.stringify(init.body),
      },
    );
    return { status: response.status, body: await response.json() };
  }

  async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
    for (;;) {
      const answer = await ask();
      if (answer !== undefined) {
        return answer;
      }
      await new Promise(done => setTimeout(done, 200));
    }
  }

  async function ended(id: string, as?: string): Promise<Ended> {
    const status = await until(async () => {
      const { body } = await call(`/scaffolder/v2/tasks/${id}`, { as });
      return ['open', 'processing'].includes(body.status)
        ? undefined
        : body.status;
    });
    const { body: events } = await call(`/scaffolder/v2/tasks/${id}/events`, {
      as,
    });
    const last = events.at(-1).body;
    return {
      ...{ id, status },
      output: last.output ?? {},
      error: last.error?.message ?? '',
      log: events
        .map((event: { body: { message: string } }) => event.body.message)
        .join('\n'),
    };
  }

  return {
    call,
    ended,
    /** Until the catalog knows it. */
    async known(...refs: string[]) {
      for (const ref of refs) {
        const [kind, namespace, name] = ref.split(/[:/]/);
        const path = `/catalog/entities/by-name/${kind}/${namespace}/${name}`;
        await until(async () =>
          (await call(path)).status === 200 ? true : undefined,
        );
      }
    },
    async create(template: string, values: object, as?: string) {
      const { body } = await call('/scaffolder/v2/tasks', {
        body: { templateRef: `template:default/${template}`, values },
        as,
      });
      return ended(body.id, as);
    },
    async retry(id: string) {
      await call(`/scaffolder/v2/tasks/${id}/retry`, { body: {} });
      return ended(id);
    },
  };
}

export type Portal = Awaited<ReturnType<typeof startPortal>>;
