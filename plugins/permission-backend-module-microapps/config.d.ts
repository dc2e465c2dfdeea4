export interface Config {
  microapps?: {
    /**
     * Which catalog groups (entity refs) have which role. A role without a
     * group is nobody's; an unknown role is refused.
     */
    roles?: {
      /** They run the portal: everything. */
      'platform-admin'?: string[];
      /** They see what decisions were made on. */
      'security-reviewer'?: string[];
      /** They approve for their team. */
      'team-lead'?: string[];
      /** They pay, and see what it brings. */
      'business-owner'?: string[];
      /** They read everything, decisions and their facts among it, and change nothing. */
      auditor?: string[];
    };
  };
}
