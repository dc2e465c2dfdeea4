import {
  AppRootElementBlueprint,
  createFrontendPlugin,
  fetchApiRef,
  identityApiRef,
  storageApiRef,
} from '@backstage/frontend-plugin-api';
import {
  MockStorageApi,
  mockApis,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  addAppRouteRef,
  appsRouteRef,
  microappsRouteRef,
} from '@microapps/backstage-plugin-microapps-react';
import { screen } from '@testing-library/react';
import { useLocation, useNavigate } from 'react-router-dom';
import { addAppSubPage } from '../add-page/addAppSubPage';
import { appsSubPage } from '../index-page/appsSubPage';
import { microappsApi } from '../microappsApi';
import { microappsPage } from '../microappsPage';
import type { FakeBackend } from './FakeBackend';

function BrowserBar() {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  return (
    <>
      <output data-testid="address">{`${pathname}${search}`}</output>
      <button data-testid="back" onClick={() => navigate(-1)} />
      <button data-testid="forward" onClick={() => navigate(1)} />
    </>
  );
}

// The plugin's own extensions, without those that ask for permissions first:
// the test app cannot wait for the answer before it renders.
const listPlugin = createFrontendPlugin({
  pluginId: 'microapps',
  title: 'Micro apps',
  routes: {
    root: microappsRouteRef,
    apps: appsRouteRef,
    addApp: addAppRouteRef,
  },
  extensions: [microappsApi, microappsPage, appsSubPage, addAppSubPage],
});

/** The real pages and the real client in a portal with an entity page. */
export function renderMicroapps(options: {
  address: string;
  backend: FakeBackend;
  storage?: MockStorageApi;
}) {
  const { backend, storage } = options;
  return renderTestApp({
    features: [listPlugin],
    extensions: [
      AppRootElementBlueprint.make({
        name: 'browser-bar',
        params: { element: <BrowserBar /> },
      }),
    ],
    initialRouteEntries: [options.address],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [fetchApiRef, { fetch: backend.fetch }],
      [storageApiRef, storage ?? mockApis.storage()],
      [
        identityApiRef,
        {
          getProfileInfo: async () => ({
            displayName: 'Casey "CM" Moreau',
            email: 'casey@example.com',
          }),
          getBackstageIdentity: async () => ({
            type: 'user' as const,
            userEntityRef: 'user:default/casey',
            ownershipEntityRefs: ['user:default/casey'],
          }),
          getCredentials: async () => ({ token: 'casey' }),
          signOut: async () => {},
        },
      ],
    ],
  });
}

/** What the browser's address field would say. */
export function address(): URL {
  const text = screen.getByTestId('address').textContent ?? '';
  return new URL(text, 'http://portal.example');
}
