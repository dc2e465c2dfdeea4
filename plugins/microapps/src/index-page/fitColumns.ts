import { sortKeys, SortKey } from './indexQuery';

/** Every column can be sorted by, so both go by the same names. */
export type ColumnId = SortKey;

export const columnIds: readonly ColumnId[] = sortKeys;

/** What a column needs to stay readable, in CSS pixels. */
export const columnWidthsPx: Readonly<Record<ColumnId, number>> = {
  name: 200,
  owner: 140,
  tier: 108,
  stage: 108,
  risk: 116,
  expires: 122,
  sbom: 100,
  cost: 152,
};

export const menuColumnWidthPx = 52;

/** Below this a table is no help: one card per app is shown. */
export const cardsBelowPx = 620;

// The first one goes first. Name and risk always stay.
const dispensable: readonly ColumnId[] = [
  'stage',
  'sbom',
  'owner',
  'cost',
  'tier',
  'expires',
];

/**
 * The chosen columns that fit into `widthPx`, in their usual order. An unknown
 * width (nothing measured yet) has room for all.
 */
export function fitColumns(
  chosen: readonly ColumnId[],
  widthPx: number | undefined,
): ColumnId[] {
  const wanted = columnIds.filter(id => id === 'name' || chosen.includes(id));
  if (widthPx === undefined) {
    return wanted;
  }
  const kept = new Set(wanted);
  const needed = () =>
    [...kept].reduce((sum, id) => sum + columnWidthsPx[id], menuColumnWidthPx);
  for (const id of dispensable) {
    if (needed() <= widthPx) {
      break;
    }
    kept.delete(id);
  }
  return wanted.filter(id => kept.has(id));
}
