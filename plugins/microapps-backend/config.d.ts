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
    policy?: {
      /** How long one evaluation may take, in milliseconds, 10 to 10000. Default: 1000. */
      deadlineMs?: number;
      /** Threads that evaluate, 1 to 16. Default: 1. */
      workers?: number;
    };
  };
}
