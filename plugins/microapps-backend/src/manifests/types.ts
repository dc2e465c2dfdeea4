import type { Knex } from 'knex';
import type { JsonObject } from '@backstage/types';
import type {
  ManifestProblem,
  MicroappManifest,
} from '@microapps/backstage-plugin-microapps-manifest';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type { AppRecord } from '../apps/types';
import type { WrittenWizardRun } from '../wizard/types';

/** Where a manifest comes from; a name belongs to one source. */
export type ManifestSource = AppRecord['source'];

/** The manifest in force of one app. */
export interface ManifestRecord extends AppRef {
  digest: string;
  manifest: MicroappManifest;
  source: ManifestSource;
  /** When the source was last read. */
  checkedAtMs: number;
  /** Why the last reading of the source was refused. */
  problem?: string;
}

export interface ManifestVersionRecord {
  digest: string;
  version: string;
  receivedAtMs: number;
  receivedBy: string;
}

export interface ManifestChangeRecord extends AppRef {
  sequence: number;
  source: ManifestSource;
  /** The app was deleted, and its entity goes. */
  removed: boolean;
  /** The thin catalog entity, as it is or was. */
  entity: JsonObject;
}

export interface ManifestStore {
  find(ref: AppRef): Promise<ManifestRecord | undefined>;
  contentOf(digest: string): Promise<string | undefined>;
  /** Newest first. */
  historyOf(ref: AppRef): Promise<ManifestVersionRecord[]>;
  /**
   * Puts a manifest in force, keeps the content, adds to the history.
   * Sequences grow in the order of commits.
   */
  save(
    tx: Knex.Transaction,
    record: ManifestRecord & {
      content: string;
      entity: JsonObject;
      receivedBy: string;
    },
  ): Promise<{ sequence: number }>;
  /** A new entity for the same manifest, e.g. after its owner was found. */
  saveEntity(
    tx: Knex.Transaction,
    ref: AppRef,
    entity: JsonObject,
  ): Promise<{ sequence: number }>;
  /** Before anything else is locked in a transaction that may remove apps. */
  lockChanges(tx: Knex.Transaction): Promise<void>;
  /**
   * Deleted apps as changes, in a number of statements that does not depend on
   * the number of apps; the counter is locked already.
   *
   * @returns the last sequence; absent where there is none
   */
  saveRemovals(
    tx: Knex.Transaction,
    refs: readonly AppRef[],
  ): Promise<number | undefined>;
  changesAfter(
    sequence: number,
    limit: number,
  ): Promise<ManifestChangeRecord[]>;
  /** Manifests that are read from somewhere, longest unread first. */
  dueForReading(
    beforeMs: number,
    limit: number,
  ): Promise<(ManifestRecord & { source: { url: string } })[]>;
  markRead(
    ref: AppRef,
    result: { checkedAtMs: number; problem?: string },
  ): Promise<void>;
}

export interface RegisteredManifest extends AppRef {
  digest: string;
  status: 'registered' | 'updated' | 'unchanged';
  /** Warnings. */
  problems: ManifestProblem[];
}

export interface ManifestService {
  /** The app that the text is about and what is wrong with it; nothing is written. */
  validate(content: Uint8Array): {
    ok: boolean;
    name?: string;
    problems: ManifestProblem[];
  };
  /**
   * @throws InputError with all problems, ConflictError where the name belongs
   *   to another source.
   */
  register(options: {
    /** The name comes from the file where it is left out. */
    ref: { namespace: string; name?: string };
    content: Uint8Array;
    source: ManifestSource;
    actor: string;
    /** Where the app came out of the wizard. */
    wizard?: WrittenWizardRun;
  }): Promise<RegisteredManifest>;
  /** @throws NotFoundError */
  get(ref: AppRef): Promise<{
    record: ManifestRecord;
    content: string;
    history: ManifestVersionRecord[];
  }>;
  changesAfter(
    sequence: number,
    limit: number,
  ): Promise<{ items: ManifestChangeRecord[]; after: number; more: boolean }>;
}
