/** What `microapps.lifecycle` of the app-config says, days as whole numbers. */
export interface LifecycleSettings {
  /** From archiving or retiring to deleting. */
  graceDays: number;
  /** Days before the end on which people hear of it, longest first. */
  noticeDays: number[];
  /** Days before deletion on which people hear of it. */
  deletionNoticeDays: number;
  /** Days without use after which an app counts as idle. */
  idleAfterDays: number;
  /** More apps than the larger of the two in one run need an admin's word. */
  brake: { apps: number; percent: number };
  retention: {
    /** From delivery to forgetting outbox records and notices. */
    outboxDays: number;
  };
}

export const defaultLifecycleSettings: LifecycleSettings = {
  graceDays: 60,
  noticeDays: [30, 7, 1],
  deletionNoticeDays: 7,
  idleAfterDays: 7,
  brake: { apps: 10, percent: 5 },
  retention: { outboxDays: 90 },
};
