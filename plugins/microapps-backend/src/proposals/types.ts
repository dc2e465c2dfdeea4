import type { Knex } from 'knex';
import type { AppAnswers } from '@microapps/backstage-plugin-microapps-manifest';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';

export type ProposalStatus = 'waiting' | 'approved' | 'declined' | 'withdrawn';

/** Something to look at, something that does things, or not known yet. */
export type ProposalShape = 'page' | 'service' | 'unknown';

/** What an idea is about, checked. */
export interface ProposalContent {
  title: string;
  /** Of the app it would become, from the title. */
  name: string;
  purpose: string;
  /** Ref of the group that would own it. */
  team: string;
  /** As the author wrote it; absent where they know nobody. */
  sponsor?: string;
  /** Absent where the catalog knows nobody of that name. */
  sponsorRef?: string;
  shape: ProposalShape;
  audience: AppAnswers['does']['audience'];
  people: AppAnswers['does']['people'];
  data: AppAnswers['does']['data'];
}

/** An idea and what became of it. Moments in milliseconds. */
export interface ProposalRecord extends ProposalContent {
  id: string;
  status: ProposalStatus;
  /** Of whoever answered it, or took it back. */
  comment?: string;
  proposedBy: string;
  proposedAtMs: number;
  decidedBy?: string;
  decidedAtMs?: number;
  /** What it became. */
  app?: AppRef;
  /** 1, 2, 3 …; one more with every change. */
  revision: number;
}

/** Who looks or decides, as far as it matters here. */
export interface ProposalViewer {
  actor: string;
  /** People have ideas and decide; services only read. */
  isUser: boolean;
  isAdmin: boolean;
  /** Sees every idea, not just those they have a part in. */
  readsAll: boolean;
}

export interface ProposalQuery {
  viewer: ProposalViewer;
  status?: ProposalStatus[];
  waitingForMe?: boolean;
  mine?: boolean;
  limit: number;
  cursor?: string;
}

export interface ProposalStore {
  /** @returns false where its author has one of that name waiting already */
  insert(tx: Knex.Transaction, record: ProposalRecord): Promise<boolean>;
  /** @returns false where somebody else changed it since `before` was read */
  replace(
    tx: Knex.Transaction,
    before: ProposalRecord,
    after: ProposalRecord,
  ): Promise<boolean>;
  find(id: string): Promise<ProposalRecord | undefined>;
  /** What waits, oldest first, then the rest. @throws InputError for a cursor of another list. */
  query(query: ProposalQuery): Promise<{
    items: ProposalRecord[];
    nextCursor?: string;
    totalCount: number;
  }>;
}

/** Name and address of people, from the catalog. */
export interface PersonDirectory {
  /** @returns undefined for somebody the catalog does not know */
  person(
    userRef: string,
  ): Promise<{ name: string; email?: string } | undefined>;
}
