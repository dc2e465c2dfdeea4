import { useRouteRef } from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { useAppRef } from './useAppRef';

/** A section of the governance tab. */
export type GovernanceSection =
  | 'gate'
  | 'risk'
  | 'components'
  | 'cost'
  | 'timeline';

/** Links to a section of this app's governance tab. */
export function useGovernanceHref(): (section: GovernanceSection) => string {
  const app = useAppRef();
  const entityRoute = useRouteRef(entityRouteRef);
  return section =>
    `${
      entityRoute?.({ kind: 'component', ...app }) ?? ''
    }/governance#${section}`;
}
