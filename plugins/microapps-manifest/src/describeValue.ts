import { exampleLine } from './exampleLine';
import { ManifestSchema } from './manifestSchema';
import { Refusal } from './refusals';
import { suggest } from './suggest';
import { labelOf, listOf, Path, quote } from './wording';

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

/** Words for text that is too short or too long. */
export function describeLength(
  text: string,
  schema: ManifestSchema,
  path: Path,
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
    : {
        code: 'empty-value',
        message: `${labelOf(path)} is empty.`,
        fix: `${exampleFor(
          schema,
          path,
        )} If the field is optional, you may also remove the line.`,
      };
}

/** Words for text that does not fit the pattern or format. */
export function describeFormat(
  text: string,
  schema: ManifestSchema,
  path: Path,
): Refusal {
  const rule = schema['x-rule'] ?? 'written as in the example';
  return {
    code: 'wrong-format',
    message: `${labelOf(path)} is ${quote(text)}, but it must be ${rule}.`,
    fix: repair(text, schema, path),
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
    maximum === Infinity
      ? `${minimum} or more`
      : `between ${minimum} and ${maximum}`;
  const percent = maximum === 1 && value > 1 && value <= 100;
  return {
    code: 'out-of-range',
    message: `${labelOf(path)} is ${value}, but it must be ${range}.`,
    fix: percent
      ? `For ${value} percent write \`${value / 100}\`.`
      : exampleFor(schema, path),
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

/** What was probably meant, if that fits; an example otherwise. */
function repair(text: string, schema: ManifestSchema, path: Path): string {
  const fits = (candidate: string) =>
    schema.pattern !== undefined &&
    candidate !== '' &&
    candidate.length <= (schema.maxLength ?? Infinity) &&
    new RegExp(schema.pattern, 'u').test(candidate);
  const candidates = [
    // A web address where a domain is wanted.
    /^[a-z]+:\/\/([^/:?#\s@]+)/i.exec(text)?.[1] ?? '',
    // A day with a time, a version with a "v", a name with capitals or spaces.
    text.replace(/^v(?=\d)/i, ''),
    text.toUpperCase(),
    text
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-'),
  ];
  const meant =
    schema.format === undefined && text.length <= 100
      ? candidates.find(fits)
      : undefined;
  return meant ? `Did you mean \`${meant}\`?` : exampleFor(schema, path);
}

function exampleFor(schema: ManifestSchema, path: Path): string {
  const name = path.at(-1);
  return typeof name === 'number'
    ? `Write, for example, \`- ${exampleLine('', schema).slice(2)}\`.`
    : `Write, for example, \`${exampleLine(String(name), schema)}\`.`;
}
