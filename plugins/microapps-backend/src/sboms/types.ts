import type { Knex } from 'knex';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type { ReadFilter } from '../access/types';
import type { AppRecord } from '../apps/types';

/** Names a package; empty text where a part is missing. */
export interface Coordinates {
  /** Of the package URL, e.g. `npm`; empty where it has none. */
  type: string;
  namespace: string;
  name: string;
  version: string;
}

/** Without a version: any of them. */
export type AnyCoordinates = Omit<Coordinates, 'version'> & {
  version?: string;
};

/** One component of one SBOM. */
export interface SbomComponent {
  id: string;
  coordinates: Coordinates;
  /** Kind of thing as CycloneDX says, e.g. `library`. */
  kind: string;
  /** SPDX ids and expressions where known; empty where none is named. */
  licenses: string[];
  /** The app itself asks for it; absent where the SBOM does not say. */
  direct?: boolean;
}

export interface LicenseCount {
  /** `unknown` for components that name none. */
  license: string;
  count: number;
}

/** An SBOM that was read and found in order. */
export interface Sbom {
  /** `sha256:<hex>` of the bytes as received. */
  digest: string;
  /** As received, without transfer encoding. */
  bytes: Buffer;
  /** e.g. `CycloneDX 1.6` */
  format: string;
  /** Direct ones first, then by name and version. */
  components: SbomComponent[];
  withoutLicense: number;
  /** Most frequent first. */
  licenses: LicenseCount[];
  /** Of the app itself, where the document names one. */
  statedVersion?: string;
  /** What was put right or left out, in plain words. */
  warnings: string[];
}

/** What the row of the app keeps of an SBOM. */
export type SbomSummaryRecord = NonNullable<AppRecord['sbom']>;

/** What says that a version of an app is made of this. */
export interface SbomLink {
  ref: AppRef;
  appVersion: string;
  uploadedAtMs: number;
  uploadedBy: string;
  /** Its page shows it, and searches for components find it. */
  current: boolean;
}

export interface ComponentQuery {
  /** Part of the name, any case. */
  q?: string;
  license?: string;
  limit: number;
  cursor?: string;
}

export interface ComponentList {
  items: SbomComponent[];
  nextCursor?: string;
  totalCount: number;
  /** Of the whole SBOM, whatever the query. */
  licenses: LicenseCount[];
}

export interface ComponentUse {
  ref: AppRef;
  title: string;
  coordinates: Coordinates;
}

export interface UseQuery {
  component: AnyCoordinates;
  filter: ReadFilter;
  limit: number;
  cursor?: string;
}

export interface ComponentUseList {
  items: ComponentUse[];
  nextCursor?: string;
  totalCount: number;
}

/** SBOMs by digest, and which app version is made of which. */
export interface SbomStore {
  /** Stores document and components once by digest. */
  add(tx: Knex.Transaction, sbom: Sbom, link: SbomLink): Promise<void>;
  has(ref: AppRef, appVersion: string, digest: string): Promise<boolean>;
  /** Of the newest SBOM of a version, in order; absent where it has none. */
  componentsOf(
    ref: AppRef,
    appVersion: string,
    tx?: Knex.Transaction,
  ): Promise<SbomComponent[] | undefined>;
  /** The version that the current SBOM is of. */
  currentVersionOf(
    ref: AppRef,
    tx?: Knex.Transaction,
  ): Promise<string | undefined>;
  /**
   * Makes the newest SBOM of a version the current one.
   *
   * @returns what the row of the app is to say; absent where that version has
   *   none, and nothing changes
   */
  makeCurrent(
    tx: Knex.Transaction,
    ref: AppRef,
    appVersion: string,
  ): Promise<SbomSummaryRecord | undefined>;
  /** @throws InputError for a cursor of another list. */
  listComponents(ref: AppRef, query: ComponentQuery): Promise<ComponentList>;
  /** @throws InputError for a cursor of another list. */
  findUses(query: UseQuery): Promise<ComponentUseList>;
}

export interface StoredSbom {
  digest: string;
  status: 'stored' | 'unchanged';
  components: number;
  withoutLicense: number;
  format: string;
  warnings: string[];
}

/** Takes SBOMs in and tells what is inside apps. */
export interface SbomService {
  /**
   * Idempotent per app, version and bytes.
   *
   * @throws NotFoundError for an unknown app, InputError for anything but
   *   CycloneDX JSON 1.2 to 1.7, PayloadTooLargeError beyond 10 MB.
   */
  upload(options: {
    ref: AppRef;
    content: Buffer;
    /**
     * Absent: the version that the SBOM states for the app itself, else the
     * one in the manifest. Only an SBOM of the version in the manifest counts
     * at the gate.
     */
    appVersion?: string;
    actor: string;
  }): Promise<StoredSbom>;
  listComponents(ref: AppRef, query: ComponentQuery): Promise<ComponentList>;
  /** @throws InputError for a malformed package URL. */
  findUses(
    query: Omit<UseQuery, 'component'> & { purl: string },
  ): Promise<ComponentUseList>;
}
