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
      };
    };
    notices?: {
      /** Hour of the day, UTC, at which notices that can wait are sent together, 0 to 23. Default: 7. */
      digestHour?: number;
    };
    demo?: {
      /**
       * The clock can be set through `POST /api/microapps/dev/clock`. For
       * development; refused in production. Default: false.
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
