import { correctExample } from './exampleLine';
import { ManifestSchema } from './manifestSchema';
import { Refusal } from './refusals';
import { repair } from './repair';
import { suggest } from './suggest';
import { labelOf, listOf, Path, quote } from './wording';

/** Up to here both ends of a range are worth naming. */
const WIDEST_RANGE = 10_000;

/** Words for text that is none of the allowed values. */
export function describeNotAllowed(
  text: string,
  schema: ManifestSchema,
  path: Path,
): Refusal {
  const allowed = schema.enum ?? [];
  const similar = suggest(text, allowed);
  return {
    code: 'value-not-allowed',
    message: `${labelOf(path)} cannot be ${quote(text)}.`,
    fix: `${similar ? `Did you mean \`${similar}\`? ` : ''}Use ${listOf(
      allowed,
    )}.`,
  };
}

/** Words for a field without a value. */
export function describeEmpty(
  schema: ManifestSchema,
  path: Path,
  required: boolean,
): Refusal {
  const example = correctExample(schema, path);
  return {
    code: 'empty-value',
    message: `${labelOf(path)} is empty.`,
    fix: required ? example : `${example} Or remove the line.`,
  };
}

/** Words for text that is too short or too long. */
export function describeLength(
  text: string,
  schema: ManifestSchema,
  path: Path,
  required: boolean,
): Refusal {
  const length = Array.from(text).length;
  const { maxLength = Infinity } = schema;
  return length > maxLength
    ? {
        code: 'too-long',
        message: `${labelOf(
          path,
        )} is ${length} characters long; ${maxLength} are allowed.`,
        fix: `Shorten it by ${length - maxLength}.`,
      }
    : describeEmpty(schema, path, required);
}

/** Words for text that does not fit the pattern or format. */
export function describeFormat(
  text: string,
  schema: ManifestSchema,
  path: Path,
): Refusal {
  const meant = repair(text, schema);
  const rule = schema['x-rule'] ?? 'written as in the example';
  return {
    code: 'wrong-format',
    message: `${labelOf(path)} is ${quote(text)}, but it must be ${rule}.`,
    fix: meant ? `Did you mean \`${meant}\`?` : correctExample(schema, path),
  };
}

/** Words for a number that is too small or too large. */
export function describeRange(
  value: number,
  schema: ManifestSchema,
  path: Path,
): Refusal {
  const { minimum = -Infinity, maximum = Infinity } = schema;
  const range =
    maximum <= WIDEST_RANGE
      ? `between ${minimum} and ${maximum}`
      : `at ${value < minimum ? `least ${minimum}` : `most ${maximum}`}`;
  const percent = maximum === 1 && value > 1 && value <= 100;
  return {
    code: 'out-of-range',
    message: `${labelOf(path)} is ${value}, but it must be ${range}.`,
    fix: percent
      ? `For ${value} percent write \`${value / 100}\`.`
      : correctExample(schema, path),
  };
}

/** Words for a list that is too long. */
export function describeTooManyEntries(
  count: number,
  schema: ManifestSchema,
  path: Path,
): Refusal {
  return {
    code: 'too-many-entries',
    message: `${labelOf(path)} has ${count} entries; ${
      schema.maxItems
    } are allowed.`,
    fix: 'Keep those that matter most.',
  };
}

/** Words for an entry that is in its list twice. */
export function describeDuplicateEntry(text: string, path: Path): Refusal {
  return {
    code: 'duplicate-entry',
    message: `${quote(text)} is in ${labelOf(path)} twice.`,
    fix: 'Remove one of the two.',
  };
}
