import { formats } from './formats';
import { ManifestSchema } from './manifestSchema';

const LONGEST_REPAIRED = 100;

/** Whether text fits enum, length, pattern and format of a schema. */
export function fitsText(text: string, schema: ManifestSchema): boolean {
  const { minLength = 0, maxLength = Infinity } = schema;
  const length = Array.from(text).length;
  return (
    (!schema.enum || schema.enum.includes(text)) &&
    length >= minLength &&
    length <= maxLength &&
    fitsFormat(text, schema)
  );
}

/** Whether text fits pattern and format; asked only once its length is checked. */
export function fitsFormat(text: string, schema: ManifestSchema): boolean {
  if (schema.pattern && !new RegExp(schema.pattern, 'u').test(text)) {
    return false;
  }
  return schema.format ? formats[schema.format](text) : true;
}

/** What was probably meant by text that does not fit, if there is such a thing. */
export function repair(
  text: string,
  schema: ManifestSchema,
): string | undefined {
  // An address is never guessed: it would lead somewhere else.
  if (text.length > LONGEST_REPAIRED || schema.format === 'uri') {
    return undefined;
  }
  const trimmed = text.trim();
  const candidates = [
    trimmed,
    // A web address where a domain is wanted, a time behind a day.
    /^[a-z]+:\/\/([^/:?#\s@]+)/i.exec(trimmed)?.[1] ?? '',
    /^(\d{4}-\d{2}-\d{2})[T ]/.exec(trimmed)?.[1] ?? '',
    // Versions: v1.2.0, 1.2 and 1.
    trimmed.replace(/^v(?=\d)/i, ''),
    `${trimmed}.0`,
    `${trimmed}.0.0`,
    trimmed.toUpperCase(),
    trimmed.toLowerCase().replace(/[\s_]+/g, '-'),
  ];
  return candidates.find(
    candidate =>
      candidate !== '' && candidate !== text && fitsText(candidate, schema),
  );
}
