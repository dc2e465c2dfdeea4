import '../styles.css';
import { createApp } from '@backstage/frontend-defaults';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { microappsApiRef } from '@microapps/backstage-plugin-microapps-react';
import { DateTime } from 'luxon';
import { createRoot } from 'react-dom/client';
import microappsPlugin from '../../src';
import { createFixtureMicroappsApi } from '../FixtureMicroappsApi';
import { signInAtOnce } from '../signInAtOnce';
import { createFixtureEntityApi } from './FixtureEntityApi';
import { fixtureEntities } from './fixtureEntities';

const now = DateTime.now();

// Entity pages, one app for each state: /catalog/default/component/lunch-picker
const microapps = createFrontendModule({
  pluginId: 'microapps',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: microappsApiRef,
          deps: {},
          factory: () => ({
            ...createFixtureMicroappsApi(12, now),
            ...createFixtureEntityApi(now),
          }),
        }),
    }),
  ],
});

const catalog = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: catalogApiRef,
          deps: {},
          factory: () => catalogApiMock({ entities: fixtureEntities }),
        }),
    }),
  ],
});

const root = document.getElementById('root');
if (root) {
  const app = createApp({
    features: [
      catalogPlugin,
      catalog,
      microappsPlugin,
      microapps,
      signInAtOnce,
    ],
  });
  createRoot(root).render(app.createRoot());
}
