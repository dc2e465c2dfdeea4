import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isMicroApp } from '../isMicroApp';

export const entityGovernanceContent = EntityContentBlueprint.make({
  name: 'governance',
  params: {
    path: '/governance',
    title: 'Governance',
    filter: isMicroApp,
    loader: () => import('./GovernancePage').then(m => <m.GovernancePage />),
  },
});
