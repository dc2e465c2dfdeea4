import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { AppRef } from './AppRef';

/**
 * The state of an app changed, e.g. it was archived.
 *
 * @public
 */
export interface LifecycleChange {
  /** The same for every delivery of the same change. */
  id: string;
  app: AppRef;
  /** Absent for a new app. */
  from?: string;
  to: string;
  /** When it changed. */
  at: Date;
  /** Who did it; `system` for the sweep. */
  actor: string;
  reason?: string;
}

/**
 * Makes a change of state true outside the portal: scales down, archives a
 * repository, turns off a flow.
 *
 * @public
 */
export interface Actuator {
  /** Stable, kebab-case. */
  id: string;
  /**
   * Has to bear getting the same change twice. A failure is tried again
   * later, longer each time; other actuators then get it again, too.
   *
   * @returns what came of it, in a few words, for the record
   */
  onLifecycleChange(change: LifecycleChange): Promise<string>;
}

/**
 * @public
 */
export interface MicroappsActuatorExtensionPoint {
  addActuator(actuator: Actuator): void;
}

/**
 * Where modules add their actuators.
 *
 * @public
 */
export const microappsActuatorExtensionPoint =
  createExtensionPoint<MicroappsActuatorExtensionPoint>({
    id: 'microapps.actuators',
  });
