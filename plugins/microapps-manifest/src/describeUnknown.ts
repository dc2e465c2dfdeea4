import { ManifestSchema, manifestSchema } from './manifestSchema';
import { Refusal } from './refusals';
import { suggest } from './suggest';
import { labelOf, Path } from './wording';

/** Where fields are known, outside of lists, by name; read from the schema once. */
const placesByName = new Map<string, string[][]>();

function collectPlaces(schema: ManifestSchema, parent: string[]) {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const place = [...parent, name];
    placesByName.set(name, [...(placesByName.get(name) ?? []), place]);
    if (property) {
      collectPlaces(property, place);
    }
  }
}

collectPlaces(manifestSchema, []);

/** Words for a field the manifest does not know: it is ignored, never refused. */
export function describeUnknown(
  name: string,
  known: readonly string[],
  parent: Path,
): Refusal {
  return {
    code: 'unknown-field',
    message: `${labelOf([
      ...parent,
      name,
    ])} is no field of a manifest and is ignored.`,
    fix: fixFor(name, known, parent),
  };
}

function fixFor(name: string, known: readonly string[], parent: Path): string {
  const elsewhere = (placesByName.get(name) ?? []).filter(
    place => place.join('.') !== [...parent, name].join('.'),
  );
  if (elsewhere.length > 0) {
    const [place] = elsewhere;
    return place.length === 1
      ? `Move it to the top level, without indentation.`
      : `Move it under ${labelOf(place.slice(0, -1))}.`;
  }
  const similar = suggest(name, known);
  return similar
    ? `Did you mean \`${similar}\`?`
    : 'Remove it; for a field of your own use a name that starts with "x-".';
}
