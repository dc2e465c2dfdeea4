import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isMicroApp } from '../isMicroApp';

export const entityGateCard = EntityCardBlueprint.make({
  name: 'gate',
  params: {
    type: 'content',
    filter: isMicroApp,
    loader: () => import('./GateCard').then(m => <m.GateCard />),
  },
});
