import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isMicroApp } from '../isMicroApp';

export const entityInsideCard = EntityCardBlueprint.make({
  name: 'inside',
  params: {
    type: 'content',
    filter: isMicroApp,
    loader: () => import('./InsideCard').then(m => <m.InsideCard />),
  },
});
