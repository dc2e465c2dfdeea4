import type { Stage, Tier } from './types';

/**
 * Everything a policy may look at; `policies/schemas/facts.json` is the
 * contract, this is its type. Time is in here and read nowhere else.
 *
 * @public
 */
export interface Facts {
  /** RFC 3339, UTC. */
  now: string;
  /** The same moment in milliseconds: the compiled policy cannot parse times. */
  now_ms: number;
  stage: Stage;
  /** The tier asked about; absent means the effective one. */
  tier?: Tier;
  app: { namespace: string; name: string };
  /** As written, after schema validation (`MicroappManifest`). */
  manifest: Record<string, unknown>;
  owner: {
    /** The team is a group of the catalog. */
    team_found: boolean;
    /** The contact is a user of the catalog. */
    contact_found: boolean;
    /** A co-owner exists in the catalog: the app is not orphaned. */
    co_owner_found: boolean;
  };
  sponsor: { found: boolean };
  sbom: {
    /** One was uploaded for this version; it may be empty. */
    present: boolean;
    components: {
      purl?: string;
      name: string;
      version?: string;
      licenses: string[];
    }[];
    /** The version that the newest one is of, where there is none of this. */
    other_version?: string;
  };
  tests: {
    /** A test report was uploaded for this version. */
    present: boolean;
    passed?: boolean;
    /** 0 to 1. */
    coverage?: number;
  };
  approval: {
    approved: boolean;
    by?: string;
    /** Only those could give it who review for security. */
    security_review?: boolean;
  };
  lifecycle: {
    renewals_used: number;
    /** Absent: not registered yet. */
    state?:
      | 'active'
      | 'idle'
      | 'suspended'
      | 'archived'
      | 'retired'
      | 'deleted';
  };
  /** Approved, not yet ended exceptions of this app. */
  exceptions: {
    id: string;
    rule_id: string;
    value?: string;
    expires_at: string;
    expires_at_ms: number;
  }[];
}
