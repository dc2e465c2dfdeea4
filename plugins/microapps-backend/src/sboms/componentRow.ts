import type { Coordinates, SbomComponent } from './types';

/** Columns that say which package it is. */
export interface CoordinatesRow {
  purl_type: string;
  namespace: string;
  name: string;
  version: string;
}

/** A row of `sbom_components` joined with `components`. */
export interface ComponentRow extends CoordinatesRow {
  id: string;
  position: number;
  kind: string;
  licenses: string;
  direct: boolean | number | null;
}

export function toCoordinates(row: CoordinatesRow): Coordinates {
  return {
    type: row.purl_type,
    namespace: row.namespace,
    name: row.name,
    version: row.version,
  };
}

export function toComponent(row: ComponentRow): SbomComponent {
  return {
    id: row.id,
    coordinates: toCoordinates(row),
    kind: row.kind,
    licenses: JSON.parse(row.licenses),
    ...(row.direct !== null && { direct: Boolean(row.direct) }),
  };
}
