import type { Knex } from 'knex';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { MicroappFilter } from '@microapps/backstage-plugin-microapps-node';
import type { ReadFilter } from '../access/types';

type Where = Knex.QueryBuilder;

/** Narrows a query over `apps` to what its caller may see. */
export function whereReadable(query: Where, filter: ReadFilter): void {
  if (filter.kind === 'none') {
    query.whereRaw('1 = 0');
  } else if (filter.kind === 'criteria') {
    applyCriteria(query, filter.criteria);
  }
}

function applyCriteria(
  query: Where,
  criteria: PermissionCriteria<MicroappFilter>,
): void {
  if (isAndCriteria(criteria)) {
    criteria.allOf.forEach(part =>
      query.andWhere(sub => applyCriteria(sub, part)),
    );
  } else if (isOrCriteria(criteria)) {
    query.andWhere(either =>
      criteria.anyOf.forEach(part =>
        either.orWhere(sub => applyCriteria(sub, part)),
      ),
    );
  } else if (isNotCriteria(criteria)) {
    query.whereNot(sub => applyCriteria(sub, criteria.not));
  } else if (criteria.key === 'tier') {
    query.whereIn('apps.tier', criteria.tiers);
  } else {
    wherePerson(query, [criteria.key], criteria.refs);
  }
}

/**
 * Apps of which one of the refs is a person in one of the roles.
 *
 * @param of where the query has the ref of the app
 */
export function wherePerson(
  query: Where,
  roles: ('owner' | 'sponsor')[],
  refs: string[],
  of: { column: string } = { column: 'apps.ref' },
): void {
  query.whereIn(of.column, people =>
    people
      .from('app_people')
      .select('app_ref')
      .whereIn('role', roles)
      .whereIn('entity_ref', refs),
  );
}
