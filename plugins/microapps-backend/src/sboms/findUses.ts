import type { Knex } from 'knex';
import { parseAppRef } from '@microapps/backstage-plugin-microapps-node';
import { whereReadable } from '../apps/whereReadable';
import { readCursor, writeCursor } from '../http/cursor';
import { toCoordinates, type CoordinatesRow } from './componentRow';
import type { ComponentUseList, UseQuery } from './types';

const CURSOR_KEY = 'component-uses';

interface UseRow extends CoordinatesRow {
  component_id: string;
  app_ref: string;
  title: string;
}

/**
 * Apps whose current SBOM lists a package. Cost: two statements, in proportion
 * to the apps that ship it.
 */
export async function findUses(
  knex: Knex,
  { component, filter, limit, cursor }: UseQuery,
): Promise<ComponentUseList> {
  const matching = () => {
    const query = knex('components')
      .join('sbom_components', 'sbom_components.component_id', 'components.id')
      .join('app_sboms', 'app_sboms.document_id', 'sbom_components.document_id')
      .join('apps', 'apps.ref', 'app_sboms.app_ref')
      .where('is_current', true)
      .where({
        'components.name': component.name,
        purl_type: component.type,
        'components.namespace': component.namespace,
      });
    if (component.version) {
      query.where('components.version', component.version);
    }
    whereReadable(query, filter);
    return query;
  };
  const page = matching()
    .orderBy(['app_ref', 'component_id'])
    .limit(limit + 1)
    .select(
      'component_id',
      'app_ref',
      'apps.title',
      'purl_type',
      'components.namespace',
      'components.name',
      'components.version',
    );
  if (cursor) {
    const [appRef, id] = readCursor(cursor, CURSOR_KEY, ['string', 'string']);
    page.whereRaw('(app_ref, component_id) > (?, ?)', [appRef, id]);
  }
  const rows: UseRow[] = await page;
  const [{ count }] = await matching().count({ count: '*' });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(row => ({
      ref: parseAppRef(row.app_ref),
      title: row.title,
      coordinates: toCoordinates(row),
    })),
    totalCount: Number(count),
    ...(last &&
      rows.length > items.length && {
        nextCursor: writeCursor([CURSOR_KEY, last.app_ref, last.component_id]),
      }),
  };
}
