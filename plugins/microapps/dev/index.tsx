import './styles.css';
import { createApp } from '@backstage/frontend-defaults';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { microappsApiRef } from '@microapps/backstage-plugin-microapps-react';
import { DateTime } from 'luxon';
import { createRoot } from 'react-dom/client';
import microappsPlugin from '../src';
import { createFixtureMicroappsApi } from './FixtureMicroappsApi';
import { signInAtOnce } from './signInAtOnce';

// `?apps=0` at the first address shows the empty portal.
const appCount = Number(
  new URLSearchParams(window.location.search).get('apps') ?? 10_000,
);

const fixtures = createFrontendModule({
  pluginId: 'microapps',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: microappsApiRef,
          deps: {},
          factory: () => createFixtureMicroappsApi(appCount, DateTime.now()),
        }),
    }),
  ],
});

const root = document.getElementById('root');
if (root) {
  const app = createApp({
    features: [catalogPlugin, microappsPlugin, fixtures, signInAtOnce],
  });
  createRoot(root).render(app.createRoot());
}
