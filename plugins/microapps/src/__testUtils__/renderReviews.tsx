import {
  AppRootElementBlueprint,
  createFrontendPlugin,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import {
  entityPresentationApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  microappsRouteRef,
  reviewsRouteRef,
} from '@microapps/backstage-plugin-microapps-react';
import { useLocation } from 'react-router-dom';
import { microappsApi } from '../microappsApi';
import { microappsPage } from '../microappsPage';
import { reviewsSubPage } from '../reviews/reviewsSubPage';
import type { FakeBackend } from './FakeBackend';

function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{`${pathname}${search}`}</output>;
}

const reviewsPlugin = createFrontendPlugin({
  pluginId: 'microapps',
  title: 'Micro apps',
  routes: { root: microappsRouteRef, reviews: reviewsRouteRef },
  extensions: [microappsApi, microappsPage, reviewsSubPage],
});

/** The review queue with the real client. */
export function renderReviews(backend: FakeBackend, search: string = '') {
  return renderTestApp({
    features: [reviewsPlugin],
    extensions: [
      AppRootElementBlueprint.make({
        name: 'address',
        params: { element: <Address /> },
      }),
    ],
    initialRouteEntries: [`/micro-apps/reviews${search}`],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
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
