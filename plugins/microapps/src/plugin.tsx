import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import {
  addAppRouteRef,
  appsRouteRef,
  auditRouteRef,
  ideasRouteRef,
  microappsRouteRef,
  reviewsRouteRef,
  rulesRouteRef,
} from '@microapps/backstage-plugin-microapps-react';
import { RiApps2Line } from '@remixicon/react';
import { addAppSubPage } from './add-page/addAppSubPage';
import { auditSubPage } from './audit-page/auditSubPage';
import { entityCostCard } from './entity/cards/entityCostCard';
import { entityInsideCard } from './entity/cards/entityInsideCard';
import { entityRiskCard } from './entity/cards/entityRiskCard';
import { entityTtlCard } from './entity/cards/entityTtlCard';
import { entityGateCard } from './entity/gate/entityGateCard';
import { entityGovernanceContent } from './entity/governance/entityGovernanceContent';
import { entityOverviewLayout } from './entity/layout/entityOverviewLayout';
import { microappsApi } from './microappsApi';
import { microappsPage } from './microappsPage';
import { ideasSubPage } from './proposals/ideasSubPage';
import { appsSubPage } from './index-page/appsSubPage';
import { reviewsSubPage } from './reviews/reviewsSubPage';
import { rulesSubPage } from './rules-page/rulesSubPage';
import './contrast.css';

/**
 * Micro apps: list, entity cards, governance tab, adding an app.
 *
 * @public
 */
export default createFrontendPlugin({
  pluginId: 'microapps',
  title: 'Micro apps',
  icon: <RiApps2Line />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: microappsRouteRef,
    apps: appsRouteRef,
    addApp: addAppRouteRef,
    ideas: ideasRouteRef,
    reviews: reviewsRouteRef,
    audit: auditRouteRef,
    rules: rulesRouteRef,
  },
  extensions: [
    microappsApi,
    microappsPage,
    appsSubPage,
    addAppSubPage,
    ideasSubPage,
    reviewsSubPage,
    rulesSubPage,
    auditSubPage,
    entityRiskCard,
    entityTtlCard,
    entityInsideCard,
    entityCostCard,
    entityGateCard,
    entityOverviewLayout,
    entityGovernanceContent,
  ],
});
