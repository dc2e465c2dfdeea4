import { EntityContentLayoutBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isMicroApp } from '../isMicroApp';

export const entityOverviewLayout = EntityContentLayoutBlueprint.make({
  name: 'overview',
  params: {
    filter: isMicroApp,
    loader: () => import('./OverviewLayout').then(m => m.OverviewLayout),
  },
});
