import { MicroappManifest } from './types';

/**
 * Fields whose change re-opens an approval. Everything else may change freely.
 *
 * @public
 */
export const governedFields = [
  'tier',
  'classification',
  'runtime',
  'integrations',
  'security',
  'owner.team',
  'budget',
  'audience',
  'expected_users',
  'llm',
  'flags',
] as const;

/**
 * Which governed fields differ between two manifests, in the order of
 * `governedFields`. The order of keys makes no difference, that of lists neither
 * where they are sets; a field left out differs from an empty one.
 *
 * @public
 */
export function governedFieldsChanged(
  before: MicroappManifest,
  after: MicroappManifest,
): string[] {
  return governedFields.filter(
    field =>
      canonical(valueOf(before, field)) !== canonical(valueOf(after, field)),
  );
}

/**
 * The governed fields as text that is the same whenever they say the same, to
 * be kept with an approval and compared later. Fields left out are left out.
 *
 * @public
 */
export function governedFieldsOf(
  manifest: MicroappManifest,
): Record<string, string> {
  return Object.fromEntries(
    governedFields
      .filter(field => valueOf(manifest, field) !== undefined)
      .map(field => [field, canonical(valueOf(manifest, field))]),
  );
}

function valueOf(
  manifest: MicroappManifest,
  field: (typeof governedFields)[number],
): unknown {
  return field === 'owner.team' ? manifest.owner.team : manifest[field];
}

/** JSON with sorted keys; lists as the sets they are in every governed field. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).sort().join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`);
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'undefined';
}
