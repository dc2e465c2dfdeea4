import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { AppRef } from '@microapps/backstage-plugin-microapps-react';

/** The app that the entity of this page is. */
export function useAppRef(): AppRef {
  const { entity } = useEntity();
  return {
    namespace: entity.metadata.namespace ?? DEFAULT_NAMESPACE,
    name: entity.metadata.name,
  };
}
