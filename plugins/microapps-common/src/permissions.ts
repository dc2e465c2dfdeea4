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
 * See requests for exceptions, approvals and more, with what they would allow.
 * A DENY leaves them out of lists and counters, except one's own; by id they
 * are not found.
 *
 * @public
 */
export const microappEscalationReadPermission = createPermission({
  name: 'microapps.escalation.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_MICROAPP,
});

/**
 * Approve, reject and revoke requests. The service adds what holds whatever
 * the policy says: a role that the rule names, and nobody decides about their
 * own request. A DENY answers 403.
 *
 * @public
 */
export const microappEscalationDecidePermission = createPermission({
  name: 'microapps.escalation.decide',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_MICROAPP,
});

/**
 * Propose an app to a sponsor. A DENY answers 403.
 *
 * @public
 */
export const microappProposalCreatePermission = createPermission({
  name: 'microapps.proposal.create',
  attributes: { action: 'create' },
});

/**
 * See every idea. A DENY leaves only one's own and those one is asked about;
 * others are not in lists and not found by id.
 *
 * @public
 */
export const microappProposalReadPermission = createPermission({
  name: 'microapps.proposal.read',
  attributes: { action: 'read' },
});

/**
 * Approve and decline ideas. The service adds what holds whatever the policy
 * says: only the sponsor or a platform admin does, and nobody their own. A
 * DENY answers 403.
 *
 * @public
 */
export const microappProposalDecidePermission = createPermission({
  name: 'microapps.proposal.decide',
  attributes: { action: 'update' },
});

/**
 * Search, export and verify the audit trail of everything. A DENY answers 403.
 *
 * @public
 */
export const microappAuditReadPermission = createPermission({
  name: 'microapps.audit.read',
  attributes: { action: 'read' },
});

/**
 * See whether the sweep waits for a word about a mass action, and give it.
 *
 * @public
 */
export const microappLifecycleBrakePermission = createPermission({
  name: 'microapps.lifecycle.brake',
  attributes: { action: 'update' },
});

/**
 * All permissions of the micro apps plugins.
 *
 * @public
 */
export const microappsPermissions = [
  microappLifecycleBrakePermission,
  microappReadPermission,
  microappUpdatePermission,
  microappCreatePermission,
  microappCostsIngestPermission,
  microappDecisionReadPermission,
  microappEscalationReadPermission,
  microappEscalationDecidePermission,
  microappProposalCreatePermission,
  microappProposalReadPermission,
  microappProposalDecidePermission,
  microappAuditReadPermission,
];
