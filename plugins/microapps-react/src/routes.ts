import { createRouteRef } from '@backstage/frontend-plugin-api';

/**
 * The micro apps page.
 *
 * @public
 */
export const microappsRouteRef = createRouteRef();

/**
 * The list of apps, first tab of the micro apps page.
 *
 * @public
 */
export const appsRouteRef = createRouteRef();

/**
 * The form that registers an app from its manifest.
 *
 * @public
 */
export const addAppRouteRef = createRouteRef();

/**
 * Requests that wait for a decision. `?id=` opens one of them.
 *
 * @public
 */
export const reviewsRouteRef = createRouteRef();

/**
 * Ideas for apps, and the form for a new one. `?id=` opens one of them, `?new=1` the form.
 *
 * @public
 */
export const ideasRouteRef = createRouteRef();

/**
 * The audit log.
 *
 * @public
 */
export const auditRouteRef = createRouteRef();

/**
 * What the rules say. `#<rule id>` shows one of them.
 *
 * @public
 */
export const rulesRouteRef = createRouteRef();
