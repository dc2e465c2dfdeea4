import { ManifestSchema, manifestSchema } from './manifestSchema';
import { Refusal } from './refusals';
import { suggest } from './suggest';
import { labelOf, Path } from './wording';

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
  const elsewhere = placesOf(name).filter(
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

/** Where in the manifest fields of this name are known, outside of lists. */
function placesOf(name: string): string[][] {
  return collectPlaces(manifestSchema, []).filter(
    place => place[place.length - 1] === name,
  );
}

function collectPlaces(schema: ManifestSchema, parent: string[]): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const place = [...parent, name];
    return [place, ...(property ? collectPlaces(property, place) : [])];
  });
}
