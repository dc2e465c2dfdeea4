import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isMicroApp } from '../isMicroApp';

export const entityCostCard = EntityCardBlueprint.make({
  name: 'cost',
  params: {
    type: 'content',
    filter: isMicroApp,
    loader: () => import('./CostCard').then(m => <m.CostCard />),
  },
});
