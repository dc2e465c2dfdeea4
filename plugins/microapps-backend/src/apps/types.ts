import type { Knex } from 'knex';
import type {
  AppRef,
  MicroappResource,
} from '@microapps/backstage-plugin-microapps-node';
import type {
  RiskAssessment,
  TierAssessment,
} from '@microapps/backstage-plugin-microapps-policy';

import type { ReadFilter } from '../access/types';
import type { AppCounts } from './countApps';
import type { AppQuery, AppQueryResult } from './queryApps';
import type { NeedContext } from './whereNeed';

export type SourceKind = 'push' | 'url' | 'location';

export type AppState =
  | 'active'
  | 'idle'
  | 'suspended'
  | 'archived'
  | 'retired'
  | 'deleted';

/** What the read model knows of the owner. */
export interface AppOwner {
  name: string;
  team: string;
  teamRef?: string;
  contact: string;
  contactRef?: string;
  developer?: boolean;
}

/** What was done about the end of an app. Moments in milliseconds. */
export interface AppLifecycle {
  archivedAtMs?: number;
  retiredAtMs?: number;
  /** End of the grace period. */
  deletesAtMs?: number;
  deletedAtMs?: number;
  lastUsedAtMs?: number;
  idleSinceMs?: number;
  /** The end people were told of, and how many days before it the last time. */
  noticed?: { endMs: number; days: number };
  /** More days than the tier gives, as granted at the last renewal. */
  grantedTtlDays?: number;
}

/** One row of the read model. Money in micros, moments in milliseconds. */
export interface AppRecord extends AppRef {
  /** Counts assessments; compare-and-swap on it keeps two writers apart. */
  revision: number;
  title: string;
  purpose?: string;
  version: string;
  owner: AppOwner;
  /** The manifest names a mentor. */
  hasSponsor: boolean;
  manifestDigest: string;
  source: { kind: SourceKind; url?: string; subject?: string };
  stage: 'prototype' | 'approved' | 'production' | 'retired';
  state: AppState;
  tier: 'sandbox' | 'controlled' | 'production';
  tierDerived: boolean;
  /** With the limits that hold, see `allowedTier`. */
  tierDetail?: TierAssessment;
  /** The last tier that the gate let it into; its limits hold until a higher one is allowed. */
  allowedTier?: 'sandbox' | 'controlled' | 'production';
  risk?: RiskAssessment & { computedAtMs: number; previousScore?: number };
  ttl: {
    startsAtMs: number;
    expiresAtMs: number;
    days: number;
    from: 'manifest' | 'risk' | 'tier-maximum';
    renewalsUsed: number;
  };
  lifecycle: AppLifecycle;
  /** When it is to be assessed again, whatever else happens. */
  reassessAtMs?: number;
  blocked: boolean;
  toDo: number;
  gateDecisionId?: string;
  sbom?: {
    digest: string;
    components: number;
    withoutLicense: number;
    uploadedAtMs: number;
    format: string;
    appVersion: string;
  };
  cost?: {
    /** `2026-11`, the month the amount belongs to. */
    month: string;
    amountMicros: number;
    currency: string;
    /** ISO date of the newest day with a figure. */
    lastDay: string;
    forecastMicros?: number;
  };
  budget?: { monthlyMicros: number; currency: string; hard: boolean };
  registeredAtMs: number;
  updatedAtMs: number;
}

/** What other slices keep in the app's row. */
export type AppPatch = Partial<
  Pick<AppRecord, 'sbom' | 'cost'> & { updatedAtMs: number }
>;

/** Catalog refs behind an app, for permissions. */
export interface AppPeople {
  /** Owner team, contact and co-owners, or who registered it when nobody was found. */
  ownerRefs: string[];
  sponsorRefs: string[];
}

export interface AppStore {
  find(ref: AppRef, tx?: Knex.Transaction): Promise<AppRecord | undefined>;
  /** In one statement; unknown refs are left out. */
  findAll(refs: AppRef[], tx?: Knex.Transaction): Promise<AppRecord[]>;
  /** @throws NotFoundError */
  patch(tx: Knex.Transaction, ref: AppRef, patch: AppPatch): Promise<void>;
  /**
   * Writes all but what `patch` writes. Revision 1 is a new app, any other
   * replaces the revision before it.
   *
   * @throws OutpacedError when somebody else wrote in between.
   */
  write(tx: Knex.Transaction, app: AppRecord, people: AppPeople): Promise<void>;
  /**
   * Writes a later revision of an app whose people stay who they are.
   *
   * @throws OutpacedError when somebody else wrote in between.
   */
  replace(tx: Knex.Transaction, app: AppRecord): Promise<void>;
  /**
   * Keeps the app as it is until the transaction ends.
   *
   * @throws OutpacedError when it changed already.
   */
  hold(
    tx: Knex.Transaction,
    app: AppRef & Pick<AppRecord, 'revision'>,
  ): Promise<void>;
  /** It was assessed again and nothing changed. */
  postpone(ref: AppRef, reassessAtMs: number): Promise<void>;
  /** What permission rules look at, in the order asked for. */
  resources(refs: AppRef[]): Promise<(MicroappResource | undefined)[]>;
  /** Apps that name somebody the catalog did not know, after `namespace/name`. */
  withUnknownPeople(after: string, limit: number): Promise<AppRef[]>;
  /** @throws InputError for a cursor of another list. */
  query(query: AppQuery): Promise<AppQueryResult>;
  count(options: NeedContext & { filter: ReadFilter }): Promise<AppCounts>;
  isEmpty(): Promise<boolean>;
}
