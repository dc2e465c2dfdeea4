import {
  AppRootElementBlueprint,
  createFrontendPlugin,
  fetchApiRef,
  identityApiRef,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  entityPresentationApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  ideasRouteRef,
  microappsRouteRef,
} from '@microapps/backstage-plugin-microapps-react';
import { useLocation } from 'react-router-dom';
import { microappsApi } from '../microappsApi';
import { microappsPage } from '../microappsPage';
import { ideasSubPage } from '../proposals/ideasSubPage';
import type { FakeBackend } from './FakeBackend';

function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{`${pathname}${search}`}</output>;
}

const ideasPlugin = createFrontendPlugin({
  pluginId: 'microapps',
  title: 'Micro apps',
  routes: { root: microappsRouteRef, ideas: ideasRouteRef },
  extensions: [microappsApi, microappsPage, ideasSubPage],
});

const entity = (kind: string, name: string, displayName: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  spec: { profile: { displayName, email: `${name}@example.com` } },
});

/** The ideas page with the real client, for Casey who is in some teams. */
export function renderIdeas(
  backend: FakeBackend,
  search: string = '',
  teams: string[] = ['creators'],
) {
  return renderTestApp({
    features: [ideasPlugin],
    extensions: [
      AppRootElementBlueprint.make({
        name: 'address',
        params: { element: <Address /> },
      }),
    ],
    initialRouteEntries: [`/micro-apps/ideas${search}`],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      mockApis.storage(),
      [fetchApiRef, { fetch: backend.fetch }],
      [
        catalogApiRef,
        catalogApiMock({
          entities: [
            entity('User', 'casey', 'Casey Moreau'),
            entity('User', 'theo', 'Theo Lindgren'),
            entity('Group', 'creators', 'Creators'),
            entity('Group', 'sales', 'Sales'),
          ],
        }),
      ],
      [
        identityApiRef,
        {
          getProfileInfo: async () => ({ displayName: 'Casey Moreau' }),
          getBackstageIdentity: async () => ({
            type: 'user' as const,
            userEntityRef: 'user:default/casey',
            ownershipEntityRefs: [
              'user:default/casey',
              ...teams.map(team => `group:default/${team}`),
            ],
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
