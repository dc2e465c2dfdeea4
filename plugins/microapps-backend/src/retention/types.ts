import type { AppRef } from '@microapps/backstage-plugin-microapps-node';

/**
 * Removes what was kept long enough, a batch at a time. Decisions themselves
 * and the audit trail are never removed.
 */
export interface RetentionStore {
  /**
   * Facts of decisions from before a moment that are not the newest of their
   * app and stage.
   *
   * @returns how many decisions were looked at; fewer than `limit`: it is done
   */
  removeFacts(options: {
    decidedBeforeMs: number;
    nowMs: number;
    limit: number;
  }): Promise<number>;
  /** Apps deleted before a moment of which something is still there. */
  deletedApps(options: {
    deletedBeforeMs: number;
    limit: number;
  }): Promise<AppRef[]>;
  /**
   * Manifests, SBOMs, test reports, costs and facts of an app, and a line in
   * its trail.
   *
   * @returns false where the app is in use again
   */
  removeApp(
    ref: AppRef,
    options: { deletedBeforeMs: number; nowMs: number; text: string },
  ): Promise<boolean>;
}
