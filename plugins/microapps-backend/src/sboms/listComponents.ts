import type { Knex } from 'knex';
import {
  formatAppRef,
  type AppRef,
} from '@microapps/backstage-plugin-microapps-node';
import { escapeLike } from '../database/escapeLike';
import { readCursor, writeCursor } from '../http/cursor';
import { toComponent, type ComponentRow } from './componentRow';
import { UNKNOWN_LICENSE } from './readCycloneDx';
import type { ComponentList, ComponentQuery } from './types';

interface DocumentRow {
  id: number;
  components: number;
  licenses: string;
}

/**
 * One page of the app's current SBOM. Cost: three statements, in proportion to
 * the components of this one SBOM.
 */
export async function listComponents(
  knex: Knex,
  ref: AppRef,
  query: ComponentQuery,
): Promise<ComponentList> {
  const document: DocumentRow | undefined = await knex('app_sboms')
    .where({ app_ref: formatAppRef(ref), is_current: true })
    .join('sbom_documents', 'sbom_documents.id', 'app_sboms.document_id')
    .first('id', 'components', 'licenses');
  if (!document) {
    return { items: [], totalCount: 0, licenses: [] };
  }
  const matching = () => whereMatches(knex, document.id, query);
  const page = matching()
    .orderBy('position')
    .limit(query.limit + 1)
    .select('components.*', 'position', 'kind', 'licenses', 'direct');
  if (query.cursor) {
    // A cursor of an SBOM that was replaced meanwhile would skip components.
    const key = `components ${document.id}`;
    const [position] = readCursor(query.cursor, key, ['integer']);
    page.where('position', '>', position);
  }
  const rows: ComponentRow[] = await page;
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items: items.map(toComponent),
    totalCount: await countOf(matching(), query, document),
    licenses: JSON.parse(document.licenses),
    ...(last &&
      rows.length > items.length && {
        nextCursor: writeCursor([`components ${document.id}`, last.position]),
      }),
  };
}

function whereMatches(
  knex: Knex,
  documentId: number,
  { q, license }: ComponentQuery,
): Knex.QueryBuilder {
  const query = knex('sbom_components')
    .join('components', 'components.id', 'sbom_components.component_id')
    .where('document_id', documentId);
  if (q) {
    const part = escapeLike(q.toLocaleLowerCase('en-US'));
    query.whereRaw(`search_name like ? escape '\\'`, [`%${part}%`]);
  }
  if (license === UNKNOWN_LICENSE) {
    query.where('licenses', '[]');
  } else if (license) {
    const part = escapeLike(JSON.stringify(license));
    query.whereRaw(`licenses like ? escape '\\'`, [`%${part}%`]);
  }
  return query;
}

async function countOf(
  matching: Knex.QueryBuilder,
  { q, license }: ComponentQuery,
  document: DocumentRow,
): Promise<number> {
  if (!q && !license) {
    return document.components;
  }
  const [{ count }] = await matching.count({ count: '*' });
  return Number(count);
}
