export interface Config {
  /** Governance of micro apps. */
  microapps?: {
    /**
     * Services (pipelines, no-code platforms) and the apps they may write. A
     * service may always write apps that it registered itself.
     */
    serviceCallers?: Array<{
      /** Subject of its token in `backend.auth.externalAccess`, with or without `external:`. */
      subject: string;
      /** Apps as `namespace/name`, or all of a namespace as `namespace/*`. */
      apps?: string[];
      /** May send cost figures of any app. Default: false. */
      costs?: boolean;
    }>;
    /**
     * Services with an external token that are not listed may register new
     * apps, and are bound to those. Default: false.
     */
    allowServiceRegistration?: boolean;
    /**
     * Groups of the catalog, by role: whom requests wait for, who is told when
     * nobody else is found, and who may what. A role without a group is
     * nobody's; an unknown role is refused.
     */
    roles?: {
      'platform-admin'?: string[];
      'security-reviewer'?: string[];
      'team-lead'?: string[];
      'business-owner'?: string[];
      auditor?: string[];
    };
    lifecycle?: {
      /** Days from archiving or retiring an app to its deletion, 1 to 3650. Default: 60. */
      graceDays?: number;
      /** Days before the end of an app on which its people hear of it. Default: [30, 7, 1]. */
      noticeDays?: number[];
      /** Days without use after which an app counts as idle, 1 to 3650. Default: 7. */
      idleAfterDays?: number;
      /**
       * A run that would archive or delete more apps than the larger of the
       * two does neither, and asks a platform admin.
       */
      brake?: {
        /** Default: 10. */
        apps?: number;
        /** Per cent of all apps. Default: 5. */
        percent?: number;
      };
      retention?: {
        /** Days that delivered outbox records and notices are kept. Default: 90. */
        outboxDays?: number;
        /**
         * Days that the facts behind a decision are kept, 1 to 3650; those of
         * the newest decision of each app and stage stay. The decision itself
         * stays as well, but can no longer be replayed. Default: 365.
         */
        decisionFactsDays?: number;
        /**
         * Days that manifests, SBOMs, test reports, costs and facts of a
         * deleted app are kept, 1 to 3650. Its decisions and its audit trail
         * are kept for ever. Default: 365.
         */
        deletedAppsDays?: number;
      };
    };
    notices?: {
      /** Hour of the day, UTC, at which notices that can wait are sent together, 0 to 23. Default: 7. */
      digestHour?: number;
    };
    demo?: {
      /**
       * The clock can be set through `POST /api/microapps/dev/clock`. Refused
       * unless NODE_ENV is development. Default: false.
       */
      clock?: boolean;
    };
    policy?: {
      /** How long one evaluation may take, in milliseconds, 10 to 10000. Default: 1000. */
      deadlineMs?: number;
      /** Threads that evaluate, 1 to 16. Default: 1. */
      workers?: number;
    };
  };
}
