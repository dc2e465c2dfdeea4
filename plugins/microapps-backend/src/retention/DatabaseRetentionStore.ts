import type { Knex } from 'knex';
import {
  formatAppRef,
  parseAppRef,
  type AppRef,
} from '@microapps/backstage-plugin-microapps-node';
import type { AuditLog } from '../audit/types';
import { inChunks } from '../database/inChunks';
import type { RetentionSettings } from './settings';
import type { RetentionStore } from './types';

/** Evidence of one app, all of it its own. */
const OWN_TABLES = ['test_reports', 'cost_days', 'app_sboms'];

/** Removal over the tables of several slices, in short transactions. */
export class DatabaseRetentionStore implements RetentionStore {
  static create(options: {
    audit: AuditLog;
    knex: Knex;
  }): DatabaseRetentionStore {
    return new DatabaseRetentionStore(options.audit, options.knex);
  }

  private constructor(
    private readonly audit: AuditLog,
    private readonly knex: Knex,
  ) {}

  async removeFacts(options: {
    decidedBeforeMs: number;
    nowMs: number;
    limit: number;
  }): Promise<number> {
    return this.knex.transaction(async tx => {
      const due = await tx('decisions')
        .whereNull('facts_removed_at_ms')
        .where('decided_at_ms', '<', options.decidedBeforeMs)
        .whereExists(
          tx({ newer: 'decisions' })
            .whereRaw('newer.app_ref = decisions.app_ref')
            .whereRaw('newer.stage = decisions.stage')
            .whereRaw('newer.sequence > decisions.sequence')
            .select('newer.sequence'),
        )
        // The answer on its page, whatever else was asked since.
        .whereNotExists(
          tx('apps')
            .whereRaw('apps.ref = decisions.app_ref')
            .whereRaw('apps.gate_decision_id = decisions.id')
            .select('apps.ref'),
        )
        .orderBy('decided_at_ms')
        .limit(options.limit)
        .select<{ sequence: number | string; input_digest: string }[]>(
          'sequence',
          'input_digest',
        );
      await forgetFacts(tx, due, 'decisionFactsDays', options.nowMs);
      return due.length;
    });
  }

  async deletedApps(options: {
    deletedBeforeMs: number;
    limit: number;
  }): Promise<AppRef[]> {
    const rows = await this.knex('apps')
      .modify(apps => whereDue(apps, options.deletedBeforeMs))
      .whereExists(
        this.knex('manifests').whereRaw('manifests.app_ref = apps.ref'),
      )
      .orderBy('ref')
      .limit(options.limit)
      .select<{ ref: string }[]>('ref');
    return rows.map(({ ref }) => parseAppRef(ref));
  }

  async removeApp(
    ref: AppRef,
    options: { deletedBeforeMs: number; nowMs: number; text: string },
  ): Promise<boolean> {
    const key = formatAppRef(ref);
    return this.knex.transaction(async tx => {
      // Lock order of all writers: change counter, requests, app, audit trail.
      await tx('manifest_change_counter').where('id', 1).forUpdate().first();
      const planned = await tx('escalations')
        .where('app_ref', key)
        .whereNotNull('proposed_manifest')
        .forUpdate()
        .pluck('id');
      const app = await tx('apps')
        .where('ref', key)
        .modify(apps => whereDue(apps, options.deletedBeforeMs))
        .forUpdate()
        .first();
      if (!app) {
        return false;
      }
      await removeManifests(tx, key);
      await removePlanned(tx, planned);
      const documents = await tx('app_sboms')
        .where('app_ref', key)
        .distinct<{ document_id: number }[]>('document_id');
      for (const table of OWN_TABLES) {
        await tx(table).where('app_ref', key).delete();
      }
      await removeUnusedSboms(
        tx,
        documents.map(({ document_id: id }) => id),
      );
      const decisions = await tx('decisions')
        .where('app_ref', key)
        .whereNull('facts_removed_at_ms')
        .select<{ sequence: number | string; input_digest: string }[]>(
          'sequence',
          'input_digest',
        );
      await forgetFacts(tx, decisions, 'deletedAppsDays', options.nowMs);
      await this.audit.append(tx, {
        app: ref,
        actor: 'system',
        action: 'records-removed',
        text: options.text,
      });
      return true;
    });
  }
}

function whereDue(apps: Knex.QueryBuilder, deletedBeforeMs: number): void {
  apps.where('state', 'deleted').where('deleted_at_ms', '<', deletedBeforeMs);
}

/** Facts that no other decision was made on as well. */
async function forgetFacts(
  tx: Knex.Transaction,
  decisions: { sequence: number | string; input_digest: string }[],
  setting: keyof RetentionSettings,
  nowMs: number,
): Promise<void> {
  for (const chunk of inChunks(decisions)) {
    await tx('decisions')
      .whereIn(
        'sequence',
        chunk.map(({ sequence }) => sequence),
      )
      .update({ facts_removed_at_ms: nowMs, facts_removed_by: setting });
    await tx('decision_facts')
      .whereIn(
        'digest',
        chunk.map(({ input_digest: digest }) => digest),
      )
      .whereNotExists(
        tx('decisions')
          .whereRaw('decisions.input_digest = decision_facts.digest')
          .whereNull('facts_removed_at_ms')
          .select('sequence'),
      )
      .delete();
  }
}

async function removeManifests(
  tx: Knex.Transaction,
  key: string,
): Promise<void> {
  const versions = await tx('manifest_versions')
    .where('app_ref', key)
    .distinct<{ digest: string }[]>('digest');
  await tx('manifests').where('app_ref', key).delete();
  await tx('manifest_versions').where('app_ref', key).delete();
  for (const chunk of inChunks(versions)) {
    await tx('manifest_contents')
      .whereIn(
        'digest',
        chunk.map(({ digest }) => digest),
      )
      .whereNotIn('digest', tx('manifest_versions').select('digest'))
      .whereNotIn('digest', tx('manifests').select('digest'))
      .delete();
  }
}

/** What was asked and answered stays; the manifests that were planned do not. */
async function removePlanned(
  tx: Knex.Transaction,
  ids: string[],
): Promise<void> {
  for (const chunk of inChunks(ids)) {
    await tx('escalations')
      .whereIn('id', chunk)
      .update({ proposed_manifest: null });
  }
}

async function removeUnusedSboms(
  tx: Knex.Transaction,
  ids: number[],
): Promise<void> {
  for (const chunk of inChunks(ids)) {
    const unused = await tx('sbom_documents')
      .whereIn('id', chunk)
      .whereNotIn('id', tx('app_sboms').select('document_id'))
      .pluck('id');
    await tx('sbom_components').whereIn('document_id', unused).delete();
    await tx('sbom_documents').whereIn('id', unused).delete();
  }
}
