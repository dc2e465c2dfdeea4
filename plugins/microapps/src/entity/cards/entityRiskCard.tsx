import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isMicroApp } from '../isMicroApp';

export const entityRiskCard = EntityCardBlueprint.make({
  name: 'risk',
  params: {
    type: 'content',
    filter: isMicroApp,
    loader: () => import('./RiskCard').then(m => <m.RiskCard />),
  },
});
