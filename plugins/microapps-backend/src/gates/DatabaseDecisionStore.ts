import type { Knex } from 'knex';
import {
  formatAppRef,
  parseAppRef,
  type AppRef,
} from '@microapps/backstage-plugin-microapps-node';
import type {
  Facts,
  PolicyBundle,
} from '@microapps/backstage-plugin-microapps-policy';
import type { DecisionRecord, DecisionStore } from './types';

interface DecisionRow {
  sequence: number | string;
  id: string;
  app_ref: string;
  result: string;
  policy_digest: string;
  input_digest: string;
  artifact_digest: string | null;
  decided_at_ms: number | string;
  decided_for: string;
  facts_removed_at_ms: number | string | null;
  facts_removed_by: 'decisionFactsDays' | 'deletedAppsDays' | null;
}

interface BundleRow {
  digest: string;
  wasm: Buffer;
  data: string;
  rules: string;
  stored_at_ms: number | string;
}

/** Decisions, and once by digest what they were made on and by. */
export class DatabaseDecisionStore implements DecisionStore {
  static create(options: { knex: Knex }): DatabaseDecisionStore {
    return new DatabaseDecisionStore(options.knex);
  }

  private constructor(private readonly knex: Knex) {}

  async insert(
    tx: Knex.Transaction,
    decision: DecisionRecord,
    facts: Facts,
    bundle: PolicyBundle,
  ): Promise<void> {
    await this.storeBundle(tx, decision, bundle);
    await tx('decision_facts')
      .insert({ digest: decision.inputDigest, facts: JSON.stringify(facts) })
      .onConflict('digest')
      .ignore();
    const { id, app, policyDigest, inputDigest, artifactDigest } = decision;
    const { decidedAtMs, decidedFor, ...rest } = decision;
    const { stage, tier, allowed, checked } = decision;
    await tx('decisions').insert({
      id,
      app_ref: formatAppRef(app),
      stage,
      tier,
      allowed,
      checked,
      result: JSON.stringify({
        allowed,
        checked,
        stage,
        tier,
        violations: rest.violations,
        warnings: rest.warnings,
        exceptionsUsed: rest.exceptionsUsed,
        rulesChecked: rest.rulesChecked,
        error: rest.error,
      }),
      policy_digest: policyDigest,
      input_digest: inputDigest,
      artifact_digest: artifactDigest ?? null,
      decided_at_ms: decidedAtMs,
      decided_for: decidedFor,
    });
  }

  /** Asks first: the compiled policy is too large to send along with every decision. */
  private async storeBundle(
    tx: Knex.Transaction,
    { policyDigest, decidedAtMs }: DecisionRecord,
    bundle: PolicyBundle,
  ): Promise<void> {
    const stored = await tx('policy_bundles')
      .where('digest', policyDigest)
      .select('digest')
      .first();
    if (!stored) {
      await tx('policy_bundles')
        .insert({
          digest: policyDigest,
          wasm: Buffer.from(bundle.wasm),
          data: bundle.data,
          rules: bundle.rules,
          stored_at_ms: decidedAtMs,
        })
        .onConflict('digest')
        .ignore();
    }
  }

  async find(id: string): Promise<DecisionRecord | undefined> {
    const row = await this.knex<DecisionRow>('decisions')
      .where('id', id)
      .first();
    return row && toDecision(row);
  }

  async factsOf(inputDigest: string): Promise<Facts | undefined> {
    const row = await this.knex<{ digest: string; facts: string }>(
      'decision_facts',
    )
      .where('digest', inputDigest)
      .first();
    return row && JSON.parse(row.facts);
  }

  async bundleOf(policyDigest: string): Promise<PolicyBundle | undefined> {
    const row = await this.knex<BundleRow>('policy_bundles')
      .where('digest', policyDigest)
      .first();
    return (
      row && {
        wasm: new Uint8Array(row.wasm),
        data: row.data,
        rules: row.rules,
      }
    );
  }

  async appsToReassess(options: {
    policyDigest: string;
    uncheckedBeforeMs: number;
    dueAtMs: number;
    limit: number;
  }): Promise<AppRef[]> {
    const rows = await this.knex('apps')
      .join('decisions', 'decisions.id', 'apps.gate_decision_id')
      .whereNotIn('apps.state', ['retired', 'deleted'])
      .where(stale =>
        stale
          .whereNot('decisions.policy_digest', options.policyDigest)
          .orWhere('apps.reassess_at_ms', '<=', options.dueAtMs)
          .orWhere(unchecked =>
            unchecked
              .where('decisions.checked', false)
              .where('decisions.decided_at_ms', '<', options.uncheckedBeforeMs),
          ),
      )
      .orderBy([
        { column: 'apps.reassess_at_ms' },
        { column: 'decisions.sequence' },
      ])
      .limit(options.limit)
      .select<{ ref: string }[]>('apps.ref');
    return rows.map(({ ref }) => parseAppRef(ref));
  }

  async decisionsOf(
    ref: AppRef,
    options: { limit: number; beforeSequence?: number },
  ): Promise<{
    items: (DecisionRecord & { sequence: number })[];
    totalCount: number;
  }> {
    const matching = () =>
      this.knex<DecisionRow>('decisions').where('app_ref', formatAppRef(ref));
    const page = matching().orderBy('sequence', 'desc').limit(options.limit);
    if (options.beforeSequence !== undefined) {
      page.where('sequence', '<', options.beforeSequence);
    }
    const rows = await page;
    const [{ count }] = await matching().count({ count: '*' });
    return {
      items: rows.map(row => ({
        ...toDecision(row),
        sequence: Number(row.sequence),
      })),
      totalCount: Number(count),
    };
  }
}

function toDecision(row: DecisionRow): DecisionRecord {
  return {
    ...JSON.parse(row.result),
    id: row.id,
    app: parseAppRef(row.app_ref),
    policyDigest: row.policy_digest,
    inputDigest: row.input_digest,
    ...(row.artifact_digest && { artifactDigest: row.artifact_digest }),
    decidedAtMs: Number(row.decided_at_ms),
    decidedFor: row.decided_for,
    ...(row.facts_removed_by !== null && {
      factsRemoved: {
        atMs: Number(row.facts_removed_at_ms),
        setting: row.facts_removed_by,
      },
    }),
  };
}
