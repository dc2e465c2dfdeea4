import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  microappsApiRef,
  MicroappsClient,
} from '@microapps/backstage-plugin-microapps-react';

export const microappsApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: microappsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new MicroappsClient({ discoveryApi, fetchApi }),
    }),
});
