import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { DeferredEntity } from '@backstage/plugin-catalog-node';
import { ManifestChange } from '@microapps/backstage-plugin-microapps-common';

/** Entities to add or replace, entities to remove, and what cannot be used. */
export interface PlannedMutation {
  added: DeferredEntity[];
  removed: { entityRef: string; locationKey: string }[];
  /** Refs of changes whose entity is no micro app of that name. */
  refused: string[];
}

/**
 * What a page of changes means for the catalog. An app that the catalog reads
 * from a location itself counts as removed here, so that it has one source.
 *
 * @param locationKey tells these entities from those of other sources
 */
export function planMutation(
  changes: readonly ManifestChange[],
  locationKey: string,
): PlannedMutation {
  const latest = new Map(
    changes.map(change => [
      stringifyEntityRef({ kind: 'Component', ...change }),
      change,
    ]),
  );
  const plan: PlannedMutation = { added: [], removed: [], refused: [] };
  for (const [entityRef, change] of latest) {
    if (change.removed || !change.emitEntity) {
      plan.removed.push({ entityRef, locationKey });
    } else if (isMicroapp(change.entity, entityRef)) {
      plan.added.push({ entity: change.entity, locationKey });
    } else {
      plan.refused.push(entityRef);
    }
  }
  return plan;
}

/** One entity that is something else would make the catalog refuse the whole page. */
function isMicroapp(
  entity: { [key: string]: unknown } | undefined,
  entityRef: string,
): entity is { [key: string]: unknown } & Entity {
  return (
    isObject(entity) &&
    typeof entity.apiVersion === 'string' &&
    entity.kind === 'Component' &&
    isObject(entity.metadata) &&
    typeof entity.metadata.name === 'string' &&
    typeof entity.metadata.namespace === 'string' &&
    isObject(entity.spec) &&
    entity.spec.type === 'micro-app' &&
    stringifyEntityRef({
      kind: entity.kind,
      namespace: entity.metadata.namespace,
      name: entity.metadata.name,
    }) === entityRef
  );
}

function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
