import type { Knex } from 'knex';
import type { JsonObject } from '@backstage/types';
import {
  formatAppRef,
  parseAppRef,
  type AppRef,
} from '@microapps/backstage-plugin-microapps-node';
import type {
  ManifestChangeRecord,
  ManifestRecord,
  ManifestSource,
  ManifestStore,
  ManifestVersionRecord,
} from './types';

interface ManifestRow {
  app_ref: string;
  digest: string;
  manifest: string;
  entity: string;
  source_kind: ManifestSource['kind'];
  source_url: string | null;
  source_subject: string | null;
  checked_at_ms: number | string;
  problem: string | null;
  change_sequence: number | string;
}

interface VersionRow {
  id: number | string;
  app_ref: string;
  digest: string;
  version: string;
  received_at_ms: number | string;
  received_by: string;
}

const MAX_HISTORY = 200;

/** Manifests, once by digest, and the order in which they changed. */
export class DatabaseManifestStore implements ManifestStore {
  static create(options: { knex: Knex }): DatabaseManifestStore {
    return new DatabaseManifestStore(options.knex);
  }

  private constructor(private readonly knex: Knex) {}

  async find(ref: AppRef): Promise<ManifestRecord | undefined> {
    const row = await this.knex<ManifestRow>('manifests')
      .where('app_ref', formatAppRef(ref))
      .first();
    return row && toRecord(row);
  }

  async contentOf(digest: string): Promise<string | undefined> {
    const row = await this.knex<{ digest: string; content: string }>(
      'manifest_contents',
    )
      .where('digest', digest)
      .first();
    return row?.content;
  }

  async historyOf(ref: AppRef): Promise<ManifestVersionRecord[]> {
    const rows = await this.knex<VersionRow>('manifest_versions')
      .where('app_ref', formatAppRef(ref))
      .orderBy('id', 'desc')
      .limit(MAX_HISTORY);
    return rows.map(row => ({
      digest: row.digest,
      version: row.version,
      receivedAtMs: Number(row.received_at_ms),
      receivedBy: row.received_by,
    }));
  }

  async save(
    tx: Knex.Transaction,
    record: ManifestRecord & {
      content: string;
      entity: JsonObject;
      receivedBy: string;
    },
  ): Promise<{ sequence: number }> {
    const { digest, content, manifest, entity, source } = record;
    await tx('manifest_contents')
      .insert({ digest, content })
      .onConflict('digest')
      .ignore();
    await tx('manifest_versions').insert({
      app_ref: formatAppRef(record),
      digest,
      version: manifest.version,
      received_at_ms: record.checkedAtMs,
      received_by: record.receivedBy,
    });
    const sequence = await nextSequence(tx);
    await tx('manifests')
      .insert({
        app_ref: formatAppRef(record),
        digest,
        manifest: JSON.stringify(manifest),
        entity: JSON.stringify(entity),
        source_kind: source.kind,
        source_url: source.url ?? null,
        source_subject: source.subject ?? null,
        checked_at_ms: record.checkedAtMs,
        problem: null,
        change_sequence: sequence,
      })
      .onConflict('app_ref')
      .merge();
    return { sequence };
  }

  async saveEntity(
    tx: Knex.Transaction,
    ref: AppRef,
    entity: JsonObject,
  ): Promise<{ sequence: number }> {
    const sequence = await nextSequence(tx);
    await tx('manifests')
      .where('app_ref', formatAppRef(ref))
      .update({ entity: JSON.stringify(entity), change_sequence: sequence });
    return { sequence };
  }

  async lockChanges(tx: Knex.Transaction): Promise<void> {
    await nextSequence(tx, 0);
  }

  async saveRemovals(
    tx: Knex.Transaction,
    refs: readonly AppRef[],
  ): Promise<number | undefined> {
    if (refs.length === 0) {
      return undefined;
    }
    const last = await nextSequence(tx, refs.length);
    const rows = refs.map((ref, index) => [
      formatAppRef(ref),
      last - refs.length + 1 + index,
    ]);
    await tx.raw(
      `with changes(ref, sequence) as (values ${rows
        .map(() => '(cast(? as text), cast(? as bigint))')
        .join(', ')})
      update manifests set change_sequence = changes.sequence from changes
      where manifests.app_ref = changes.ref`,
      rows.flat(),
    );
    return last;
  }

  async changesAfter(
    sequence: number,
    limit: number,
  ): Promise<ManifestChangeRecord[]> {
    const rows: (ManifestRow & { state: string | null })[] = await this.knex(
      'manifests',
    )
      .leftJoin('apps', 'apps.ref', 'manifests.app_ref')
      .where('change_sequence', '>', sequence)
      .orderBy('change_sequence', 'asc')
      .limit(limit)
      .select('manifests.*', 'apps.state');
    return rows.map(row => ({
      ...parseAppRef(row.app_ref),
      sequence: Number(row.change_sequence),
      source: toSource(row),
      removed: row.state === 'deleted',
      entity: JSON.parse(row.entity),
    }));
  }

  async dueForReading(
    beforeMs: number,
    limit: number,
  ): Promise<(ManifestRecord & { source: { url: string } })[]> {
    const rows = await this.knex<ManifestRow>('manifests')
      .whereIn('source_kind', ['url', 'location'])
      .where('checked_at_ms', '<', beforeMs)
      // What has ended stays ended until somebody brings it back.
      .whereNotIn(
        'app_ref',
        this.knex('apps')
          .whereIn('state', ['retired', 'deleted'])
          .select('ref'),
      )
      .orderBy('checked_at_ms', 'asc')
      .limit(limit);
    return rows.flatMap(row => {
      const record = toRecord(row);
      const { url } = record.source;
      return url ? [{ ...record, source: { ...record.source, url } }] : [];
    });
  }

  async markRead(
    ref: AppRef,
    result: { checkedAtMs: number; problem?: string },
  ): Promise<void> {
    await this.knex('manifests')
      .where('app_ref', formatAppRef(ref))
      .update({
        checked_at_ms: result.checkedAtMs,
        problem: result.problem ?? null,
      });
  }
}

/** The counter's row stays locked until commit: a higher number is never seen before a lower one. */
async function nextSequence(tx: Knex.Transaction, by = 1): Promise<number> {
  const [{ value }] = await tx('manifest_change_counter')
    .where('id', 1)
    .increment('value', by)
    .returning<{ value: number | string }[]>('value');
  return Number(value);
}

function toSource(row: ManifestRow): ManifestSource {
  return {
    kind: row.source_kind,
    url: row.source_url ?? undefined,
    subject: row.source_subject ?? undefined,
  };
}

function toRecord(row: ManifestRow): ManifestRecord {
  return {
    ...parseAppRef(row.app_ref),
    digest: row.digest,
    manifest: JSON.parse(row.manifest),
    source: toSource(row),
    checkedAtMs: Number(row.checked_at_ms),
    problem: row.problem ?? undefined,
  };
}
