import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isMicroApp } from '../isMicroApp';

export const entityTtlCard = EntityCardBlueprint.make({
  name: 'ttl',
  params: {
    type: 'content',
    filter: isMicroApp,
    loader: () => import('./TtlCard').then(m => <m.TtlCard />),
  },
});
