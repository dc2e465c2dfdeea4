/** What `microapps.lifecycle.retention` says about records, days as whole numbers. */
export interface RetentionSettings {
  /** From a decision to the removal of its facts, unless it is the newest of its app and stage. */
  decisionFactsDays: number;
  /** From the deletion of an app to that of its manifests, SBOMs, test reports, costs and facts. */
  deletedAppsDays: number;
}

export const defaultRetentionSettings: RetentionSettings = {
  decisionFactsDays: 365,
  deletedAppsDays: 365,
};
