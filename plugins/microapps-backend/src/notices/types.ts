import type { NotificationSeverity } from '@backstage/plugin-notifications-common';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type { AppState } from '../apps/types';

/** Something people should hear, in plain words. */
export interface Notice {
  /** What people may mute, e.g. `microapps.ttl`. */
  topic: string;
  app?: AppRef;
  /** A later notice of the same scope replaces an earlier one; `<topic>:<app>` unless given. */
  scope?: string;
  title: string;
  text: string;
  /** Path in the portal. */
  link: string;
  severity: NotificationSeverity;
  /** Waits for the digest of the day, where several of a person become one. */
  digest: boolean;
  /** Refs of users and groups; the people of the app unless given. */
  to?: string[];
  /** Who did it need not hear of it. */
  except?: string;
  /** Once this is not so any more it was answered, and is not sent. */
  holdsWhile?: { states?: AppState[]; expiresAtMs?: number };
}

/** A notice for one person. */
export interface PersonalNotice {
  sequence: number;
  personRef: string;
  attempts: number;
  notice: Notice;
}

export interface NoticeStore {
  /** Once per record and person, however often it is delivered. */
  add(options: {
    outboxSequence: number;
    notice: Notice;
    personRefs: string[];
    createdAtMs: number;
    dueAtMs: number;
  }): Promise<void>;
  /**
   * All due notices of some people. They are due again at the end of the
   * lease unless they are settled before.
   */
  claim(options: {
    nowMs: number;
    leaseMs: number;
    people: number;
  }): Promise<PersonalNotice[]>;
  markSettled(
    sequences: number[],
    nowMs: number,
    outcome: 'sent' | 'in-digest' | 'answered-already',
  ): Promise<void>;
  markFailed(
    sequences: number[],
    dueAtMs: number,
    error: string,
  ): Promise<void>;
  forget(sentBeforeMs: number): Promise<number>;
}

/** Who really gets what is meant for somebody. */
export interface NoticeRecipients {
  /** Users that exist, of the groups the members; who was last known while the catalog is away. */
  resolve(refs: string[]): Promise<string[]>;
  /** Whom to tell where nobody else can be told. */
  platformAdmins(): Promise<string[]>;
}
