import type { ErrorObject } from 'ajv';

const MAX_VALUE_CHARACTERS = 60;

/** Says of several alternatives that none fits, or the like: the others say more. */
const VAGUE = new Set(['oneOf', 'anyOf', 'allOf', 'if', 'not']);

/**
 * One sentence for what a schema found. Where several alternatives failed, the
 * one that went furthest into the document is the one its author meant.
 */
export function describeSchemaErrors(
  errors: readonly ErrorObject[],
  document: unknown,
): string {
  const depth = (error: ErrorObject) => error.instancePath.split('/').length;
  const clear = errors.filter(error => !VAGUE.has(error.keyword));
  const [first, ...rest] = clear.length > 0 ? clear : errors;
  if (!first) {
    return 'the schema refuses it.';
  }
  const deepest = rest.reduce(
    (best, error) => (depth(error) > depth(best) ? error : best),
    first,
  );
  const place = placeOf(deepest.instancePath);
  return `${place} ${wordsOf(deepest, valueAt(document, deepest))}.`;
}

function wordsOf(error: ErrorObject, value: string): string {
  const { keyword, params } = error;
  switch (keyword) {
    case 'required':
      return `has no "${params.missingProperty}"`;
    case 'additionalProperties':
      return `has a field "${shorten(
        params.additionalProperty,
      )}" that does not exist`;
    case 'type':
      return `is ${value}, but must be of type ${params.type}`;
    case 'enum':
      return `is ${value}, which is not one of the allowed values`;
    case 'const':
      return `is ${value}, but must be ${JSON.stringify(params.allowedValue)}`;
    case 'format':
    case 'pattern':
      return `is ${value}, which is not written as it must be`;
    default:
      return `is ${value}: it ${error.message ?? 'does not fit'}`;
  }
}

/** `/components/3/licenses/0` → `components[3].licenses[0]` */
function placeOf(pointer: string): string {
  const path = pointer
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map(part => (/^\d+$/.test(part) ? `[${part}]` : `.${shorten(part)}`))
    .join('');
  return path === '' ? 'the document' : path.replace(/^\./, '');
}

function valueAt(document: unknown, error: ErrorObject): string {
  let value: unknown = document;
  for (const part of error.instancePath.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined;
  }
  if (Array.isArray(value)) {
    return 'a list';
  }
  return typeof value === 'object' && value !== null
    ? 'an object'
    : shorten(JSON.stringify(value) ?? 'missing');
}

function shorten(text: string): string {
  return text.length > MAX_VALUE_CHARACTERS
    ? `${text.slice(0, MAX_VALUE_CHARACTERS)}…`
    : text;
}
