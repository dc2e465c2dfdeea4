import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { AppRef } from './AppRef';
import type { Clock } from './Clock';

/**
 * The write services, called inside the backend process and never over HTTP.
 * Every call runs the same checks of content, policy and conflicts as the
 * routes do; who may do it is the caller's matter.
 *
 * @public
 */
export interface MicroappsWriteApi {
  /** @throws InputError with all problems of the manifest. */
  registerManifest(options: {
    ref: AppRef;
    /** The YAML, or JSON, as in the app's repository. */
    content: string;
    /** User ref or subject of a service; becomes the source's subject. */
    actor: string;
  }): Promise<{
    digest: string;
    status: 'registered' | 'updated' | 'unchanged';
  }>;
  /** @throws InputError for anything but CycloneDX JSON 1.2 to 1.7. */
  uploadSbom(options: {
    ref: AppRef;
    content: string;
    actor: string;
    appVersion?: string;
  }): Promise<{ digest: string }>;
  uploadTests(options: {
    ref: AppRef;
    total: number;
    failed: number;
    /** 0 to 1. */
    coverage?: number;
    actor: string;
    appVersion?: string;
  }): Promise<void>;
  /** Idempotent per app, date and service. */
  ingestCosts(options: {
    items: {
      /** `namespace/name`. */
      app: string;
      /** ISO date. */
      date: string;
      /** In units of the currency. */
      amount: number;
      /** ISO 4217. */
      currency: string;
      service?: string;
    }[];
    actor: string;
  }): Promise<void>;
  /**
   * Asks for an approval of the app as it is, and gives it.
   *
   * @throws NotAllowedError when both are the same person.
   */
  approve(options: {
    ref: AppRef;
    /** User ref of who asks. */
    askedBy: string;
    /** User ref of who agrees, as a platform admin. */
    approvedBy: string;
    reason: string;
    expiresAt: Date;
  }): Promise<{ id: string }>;
  gate(options: {
    ref: AppRef;
    stage: 'commit' | 'build' | 'deploy' | 'promote' | 'renew';
    tier?: 'sandbox' | 'controlled' | 'production';
    actor: string;
  }): Promise<{ id: string; allowed: boolean; checked: boolean }>;
}

/**
 * Plays a history into an empty database, under a clock of its own.
 *
 * @public
 */
export interface MicroappsHistoryPlayer {
  /** Stable; a player that finished is remembered under it and not run again. */
  id: string;
  play(options: {
    /** Builds the write services on a clock, real database underneath. */
    services(clock: Clock): MicroappsWriteApi;
    /** The portal's own clock, to count back from. */
    clock: Clock;
    signal: AbortSignal;
  }): Promise<void>;
}

/**
 * @public
 */
export interface MicroappsHistoryExtensionPoint {
  addPlayer(player: MicroappsHistoryPlayer): void;
}

/**
 * Development and demonstrations: players run once, after start, and only
 * where no app is registered yet.
 *
 * @public
 */
export const microappsHistoryExtensionPoint =
  createExtensionPoint<MicroappsHistoryExtensionPoint>({
    id: 'microapps.history',
  });
