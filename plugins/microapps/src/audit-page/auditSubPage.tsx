import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { auditRouteRef } from '@microapps/backstage-plugin-microapps-react';

export const auditSubPage = SubPageBlueprint.make({
  name: 'audit',
  // Not a tab for those who would only be told that they may not look.
  if: { permissions: { $contains: 'microapps.audit.read' } },
  params: {
    path: 'audit',
    title: 'Audit',
    routeRef: auditRouteRef,
    loader: () => import('./AuditPage').then(m => <m.AuditPage />),
  },
});
