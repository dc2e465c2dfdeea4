import type { Knex } from 'knex';
import { toContent, type AuditRow } from './auditRow';
import { GENESIS, linkOf } from './chain';
import type { AuditVerification } from './types';

/** Large enough that asking costs little, small enough that others get their turn. */
const ROWS_PER_READ = 10_000;

interface Link {
  sequence: number;
  hash: string;
}

interface Break {
  firstBroken: number;
  problem: string;
}

/**
 * Computes every hash again, from the first row to the head. Finds rows that
 * were edited, removed, exchanged, put in or cut off; that somebody wrote the
 * whole chain and its head anew shows only against a head kept elsewhere.
 */
export async function verifyChain(
  knex: Knex,
  kept?: Link,
): Promise<AuditVerification> {
  const head = await headOf(knex);
  if (!head) {
    return {
      intact: false,
      checked: 0,
      problem: 'The head of the log is gone, so nobody can say where it ends.',
    };
  }
  let last: Link = { sequence: 0, hash: GENESIS };
  let broken: Break | undefined;
  for await (const rows of rowsUpTo(knex, head.sequence)) {
    ({ last, broken } = follow(rows, last, kept));
    if (broken) {
      break;
    }
  }
  broken ??= endOf(last, head, kept) ?? (await addedBehind(knex));
  return {
    intact: !broken,
    checked: last.sequence,
    head: { sequence: head.sequence, hash: `sha256:${head.hash}` },
    ...broken,
  };
}

/** Reads the next rows while the ones before are looked at. */
async function* rowsUpTo(knex: Knex, head: number): AsyncGenerator<AuditRow[]> {
  // No upper bound: with one, PostgreSQL may sort all that is left each time.
  const read = async (after: number) =>
    knex<AuditRow>('audit_log')
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(ROWS_PER_READ);
  for (let rows = await read(0); rows.length > 0; ) {
    const end = Number(rows[rows.length - 1].sequence);
    if (end >= head) {
      yield rows.filter(({ sequence }) => Number(sequence) <= head);
      return;
    }
    const next = read(end);
    // A chain that is broken earlier needs it no more, whatever became of it.
    next.catch(() => undefined);
    yield rows;
    rows = await next;
  }
}

function follow(
  rows: AuditRow[],
  from: Link,
  kept: Link | undefined,
): { last: Link; broken?: Break } {
  let last = from;
  for (const row of rows) {
    const content = toContent(row);
    const { sequence } = content;
    const expected = last.sequence + 1;
    if (sequence !== expected) {
      return {
        last,
        broken: { firstBroken: expected, problem: `Row ${expected} is gone.` },
      };
    }
    const hash = linkOf(last.hash, content);
    if (hash !== row.hash) {
      return {
        last,
        broken: {
          firstBroken: sequence,
          problem: `Row ${sequence} does not fit the one before it: it was edited, exchanged or put in.`,
        },
      };
    }
    if (kept?.sequence === sequence && kept.hash !== `sha256:${hash}`) {
      return {
        last,
        broken: {
          firstBroken: sequence,
          problem: `Row ${sequence} is not the one whose hash was kept: the log was written anew up to there.`,
        },
      };
    }
    last = { sequence, hash };
  }
  return { last };
}

function endOf(
  last: Link,
  head: Link,
  kept: Link | undefined,
): Break | undefined {
  if (last.sequence < head.sequence) {
    return cutOff(last.sequence, head.sequence);
  }
  if (last.hash !== head.hash) {
    return {
      firstBroken: last.sequence,
      problem: `The head does not fit row ${last.sequence}: one of them was edited.`,
    };
  }
  return kept && last.sequence < kept.sequence
    ? cutOff(last.sequence, kept.sequence)
    : undefined;
}

function cutOff(last: number, expected: number): Break {
  return {
    firstBroken: last + 1,
    problem: `The log ends at row ${last}; it went on to row ${expected} before.`,
  };
}

/** One statement, so that a row added meanwhile comes with its head. */
async function addedBehind(knex: Knex): Promise<Break | undefined> {
  const row = await knex('audit_head')
    .select('sequence', {
      newest: knex('audit_log').max('sequence'),
    })
    .first();
  const head = Number(row.sequence);
  return Number(row.newest ?? 0) > head
    ? {
        firstBroken: head + 1,
        problem: `Row ${head + 1} stands behind the head: it was put in.`,
      }
    : undefined;
}

async function headOf(knex: Knex): Promise<Link | undefined> {
  const row = await knex<{ sequence: number | string; hash: string }>(
    'audit_head',
  ).first();
  return row && { sequence: Number(row.sequence), hash: row.hash };
}
