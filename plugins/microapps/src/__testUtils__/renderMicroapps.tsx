import {
  AppRootElementBlueprint,
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
import { screen } from '@testing-library/react';
import { useLocation, useNavigate } from 'react-router-dom';
import microappsPlugin from '../plugin';
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

/** The real plugin and the real client in a portal with an entity page. */
export function renderMicroapps(options: {
  address: string;
  backend: FakeBackend;
  storage?: MockStorageApi;
}) {
  const { backend, storage } = options;
  return renderTestApp({
    features: [microappsPlugin],
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
