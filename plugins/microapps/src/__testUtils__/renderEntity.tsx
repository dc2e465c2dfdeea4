import {
  type ExtensionDefinition,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { entityPresentationApiRef } from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import type { AppDetail } from '@microapps/backstage-plugin-microapps-common';
import { microappsApi } from '../microappsApi';
import { FakeBackend } from './FakeBackend';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name: 'lunch-picker' },
  spec: { type: 'micro-app' },
};

/** A backend that knows one app. */
export function backendWith(detail: AppDetail): FakeBackend {
  return new FakeBackend().on('GET', '/apps/default/lunch-picker', () => ({
    body: detail,
  }));
}

/** Cards or a tab of an entity page, with the real client. */
export function renderEntity(options: {
  extensions: ExtensionDefinition[];
  backend: FakeBackend;
  type?: string;
  docsBaseUrl?: string;
}) {
  const { extensions, backend, type = 'micro-app', docsBaseUrl } = options;
  return renderTestApp({
    extensions: [
      createTestEntityPage({ entity: { ...entity, spec: { type } } }),
      microappsApi,
      ...extensions,
    ],
    config: {
      app: { baseUrl: 'http://portal.example' },
      backend: { baseUrl: 'http://portal.example' },
      microapps: docsBaseUrl ? { docsBaseUrl } : {},
    },
    apis: [
      mockApis.storage(),
      [fetchApiRef, { fetch: backend.fetch }],
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
