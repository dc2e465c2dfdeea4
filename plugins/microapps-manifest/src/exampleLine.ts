import { ManifestSchema } from './manifestSchema';
import { Path } from './wording';

/** `ttl_days: 30`, from the schema's first example, as it can be written in a manifest. */
export function exampleLine(
  name: string,
  schema: ManifestSchema | undefined,
): string {
  const example = schema?.examples?.[0];
  return example === undefined ? `${name}: …` : `${name}: ${toFlow(example)}`;
}

/** YAML on one line, in quotes only where they are needed. */
function toFlow(value: unknown, inBrackets = false): string {
  if (Array.isArray(value)) {
    return `[${value.map(item => toFlow(item, true)).join(', ')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(
      ([name, field]) => `${name}: ${toFlow(field, true)}`,
    );
    return `{ ${fields.join(', ')} }`;
  }
  const text = String(value);
  const special =
    /^[\s&*!|>%@`'"#{}[\],?-]|: | #|[:\s]$/.test(text) ||
    (inBrackets && /[,[\]{}]/.test(text));
  return typeof value === 'string' && special ? JSON.stringify(text) : text;
}

/** A sentence that shows a field, or an entry of a list, written correctly. */
export function correctExample(schema: ManifestSchema, path: Path): string {
  const name = path.at(-1);
  const line =
    typeof name === 'number'
      ? `- ${toFlow(schema.examples?.[0])}`
      : exampleLine(String(name), schema);
  return `Write, for example, \`${line}\`.`;
}
