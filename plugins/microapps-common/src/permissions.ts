import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Resource type of a micro app in the permission framework.
 *
 * @public
 */
export const RESOURCE_TYPE_MICROAPP = 'microapp';

/**
 * See an app, its risk, cost, components and timeline. A DENY leaves the app
 * out of lists and counters; by name it is not found.
 *
 * @public
 */
export const microappReadPermission = createPermission({
  name: 'microapps.app.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_MICROAPP,
});

/**
 * Change an existing app: push its manifest, upload evidence, ask the gate.
 * A DENY answers 403.
 *
 * @public
 */
export const microappUpdatePermission = createPermission({
  name: 'microapps.app.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_MICROAPP,
});

/**
 * Register an app that does not exist yet.
 *
 * @public
 */
export const microappCreatePermission = createPermission({
  name: 'microapps.app.create',
  attributes: { action: 'create' },
});

/**
 * Send cost figures of any app.
 *
 * @public
 */
export const microappCostsIngestPermission = createPermission({
  name: 'microapps.costs.ingest',
  attributes: { action: 'create' },
});

/**
 * See the facts a decision was made on, which hold the whole manifest.
 *
 * @public
 */
export const microappDecisionReadPermission = createPermission({
  name: 'microapps.decision.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_MICROAPP,
});

/**
 * All permissions of the micro apps plugins.
 *
 * @public
 */
export const microappsPermissions = [
  microappReadPermission,
  microappUpdatePermission,
  microappCreatePermission,
  microappCostsIngestPermission,
  microappDecisionReadPermission,
];
