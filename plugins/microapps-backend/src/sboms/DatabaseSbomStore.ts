import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Knex } from 'knex';
import {
  formatAppRef,
  type AppRef,
} from '@microapps/backstage-plugin-microapps-node';
import { inChunks } from '../database/inChunks';
import { displayNameOf } from './componentKey';
import { findUses } from './findUses';
import { listComponents } from './listComponents';
import { toComponent, type ComponentRow } from './componentRow';
import type {
  ComponentList,
  ComponentQuery,
  ComponentUseList,
  Sbom,
  SbomComponent,
  SbomLink,
  SbomStore,
  SbomSummaryRecord,
  UseQuery,
} from './types';

const compress = promisify(gzip);

interface LinkRow {
  app_ref: string;
  app_version: string;
  document_id: number;
  uploaded_at_ms: number | string;
  is_current: boolean | number;
}

interface DocumentRow {
  digest: string;
  format: string;
  components: number;
  without_license: number;
}

/**
 * SBOMs in the tables `sbom_documents`, `components`, `sbom_components` and
 * `app_sboms`. Writers of the same components meet in the order of component
 * ids, so that none waits for another in a circle.
 */
export class DatabaseSbomStore implements SbomStore {
  static create(options: { knex: Knex }): DatabaseSbomStore {
    return new DatabaseSbomStore(options.knex);
  }

  private constructor(private readonly knex: Knex) {}

  async add(tx: Knex.Transaction, sbom: Sbom, link: SbomLink): Promise<void> {
    const documentId = await this.addDocument(tx, sbom);
    const appRef = formatAppRef(link.ref);
    if (link.current) {
      await tx('app_sboms')
        .where({ app_ref: appRef, is_current: true })
        .update({ is_current: false });
    }
    await tx('app_sboms')
      .insert({
        app_ref: appRef,
        app_version: link.appVersion,
        document_id: documentId,
        uploaded_at_ms: link.uploadedAtMs,
        uploaded_by: link.uploadedBy,
        is_current: link.current,
      })
      .onConflict(['app_ref', 'app_version', 'document_id'])
      .merge(['uploaded_at_ms', 'uploaded_by', 'is_current']);
  }

  private async addDocument(tx: Knex.Transaction, sbom: Sbom): Promise<number> {
    const [added] = await tx('sbom_documents')
      .insert({
        digest: sbom.digest,
        format: sbom.format,
        content: await compress(sbom.bytes),
        components: sbom.components.length,
        without_license: sbom.withoutLicense,
        licenses: JSON.stringify(sbom.licenses),
      })
      .onConflict('digest')
      .ignore()
      .returning<{ id: number }[]>('id');
    if (!added) {
      const known = await tx<{ id: number; digest: string }>('sbom_documents')
        .where('digest', sbom.digest)
        .select('id');
      return known[0].id;
    }
    await this.addComponents(tx, added.id, sbom.components);
    return added.id;
  }

  private async addComponents(
    tx: Knex.Transaction,
    documentId: number,
    components: SbomComponent[],
  ): Promise<void> {
    const byId = [...components].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const chunk of inChunks(byId)) {
      await tx('components').insert(chunk.map(toRow)).onConflict('id').ignore();
    }
    const rows = components.map((component, position) => ({
      document_id: documentId,
      position,
      component_id: component.id,
      kind: component.kind,
      licenses: JSON.stringify(component.licenses),
      direct: component.direct ?? null,
    }));
    for (const chunk of inChunks(rows)) {
      await tx('sbom_components').insert(chunk);
    }
  }

  async has(ref: AppRef, appVersion: string, digest: string): Promise<boolean> {
    const link = await this.knex('app_sboms')
      .join('sbom_documents', 'sbom_documents.id', 'app_sboms.document_id')
      .where({ app_ref: formatAppRef(ref), app_version: appVersion, digest })
      .first('app_ref');
    return link !== undefined;
  }

  async componentsOf(
    ref: AppRef,
    appVersion: string,
    tx?: Knex.Transaction,
  ): Promise<SbomComponent[] | undefined> {
    const knex = tx ?? this.knex;
    const link = await newestOf(knex, ref, appVersion).first('document_id');
    if (!link) {
      return undefined;
    }
    const rows: ComponentRow[] = await knex('sbom_components')
      .where('document_id', link.document_id)
      .join('components', 'components.id', 'sbom_components.component_id')
      .orderBy('position')
      .select('components.*', 'position', 'kind', 'licenses', 'direct');
    return rows.map(toComponent);
  }

  async currentVersionOf(
    ref: AppRef,
    tx?: Knex.Transaction,
  ): Promise<string | undefined> {
    const link = await (tx ?? this.knex)<LinkRow>('app_sboms')
      .where({ app_ref: formatAppRef(ref), is_current: true })
      .first('app_version');
    return link?.app_version;
  }

  async makeCurrent(
    tx: Knex.Transaction,
    ref: AppRef,
    appVersion: string,
  ): Promise<SbomSummaryRecord | undefined> {
    const link: (LinkRow & DocumentRow) | undefined = await newestOf(
      tx,
      ref,
      appVersion,
    )
      .join('sbom_documents', 'sbom_documents.id', 'app_sboms.document_id')
      .first();
    if (!link) {
      return undefined;
    }
    const appRef = formatAppRef(ref);
    await tx('app_sboms')
      .where({ app_ref: appRef, is_current: true })
      .update({ is_current: false });
    await tx('app_sboms')
      .where({
        app_ref: appRef,
        app_version: appVersion,
        document_id: link.document_id,
      })
      .update({ is_current: true });
    return {
      digest: link.digest,
      components: link.components,
      withoutLicense: link.without_license,
      uploadedAtMs: Number(link.uploaded_at_ms),
      format: link.format,
      appVersion,
    };
  }

  async listComponents(
    ref: AppRef,
    query: ComponentQuery,
  ): Promise<ComponentList> {
    return listComponents(this.knex, ref, query);
  }

  async findUses(query: UseQuery): Promise<ComponentUseList> {
    return findUses(this.knex, query);
  }
}

/** The last upload first; the one in use before one of the same moment. */
function newestOf(knex: Knex, ref: AppRef, appVersion: string) {
  return knex<LinkRow>('app_sboms')
    .where({ app_ref: formatAppRef(ref), app_version: appVersion })
    .orderBy([
      { column: 'uploaded_at_ms', order: 'desc' },
      { column: 'is_current', order: 'desc' },
      { column: 'document_id', order: 'desc' },
    ]);
}

function toRow({ id, coordinates }: SbomComponent) {
  return {
    id,
    purl_type: coordinates.type,
    namespace: coordinates.namespace,
    name: coordinates.name,
    version: coordinates.version,
    search_name: displayNameOf(coordinates).toLocaleLowerCase('en-US'),
  };
}
