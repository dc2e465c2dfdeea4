import { hash } from 'node:crypto';

/** What a hash covers; `details` as the text that is stored. */
export interface ChainContent {
  sequence: number;
  atMs: number;
  actor: string;
  action: string;
  app?: string;
  text: string;
  reason?: string;
  details?: string;
  decisionId?: string;
}

/** What comes before the first row. */
export const GENESIS = '0'.repeat(64);

/**
 * SHA-256, hex, over the hash before, a line break and the row as canonical
 * JSON: members sorted, absent ones left out. Anybody can compute it again
 * from an export.
 */
export function linkOf(previous: string, row: ChainContent): string {
  // Written out in order: sorting each row would cost more than hashing it.
  const content = JSON.stringify({
    action: row.action,
    actor: row.actor,
    app: row.app,
    atMs: row.atMs,
    decisionId: row.decisionId,
    details: row.details,
    reason: row.reason,
    sequence: row.sequence,
    text: row.text,
  });
  return hash('sha256', `${previous}\n${content}`, 'hex');
}
