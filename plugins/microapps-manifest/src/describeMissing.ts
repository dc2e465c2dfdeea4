import { ManifestSchema } from './manifestSchema';
import { Refusal } from './refusals';
import { exampleLine } from './exampleLine';
import { labelOf, listOf, Path } from './wording';

/** Words for a required field that is not there. */
export function describeMissing(
  name: string,
  schema: ManifestSchema | undefined,
  parent: Path,
): Refusal {
  return {
    code: 'missing-field',
    message: `${labelOf([...parent, name])} is missing.`,
    fix: `${howToAdd(name, schema, parent)} ${
      schema?.description ?? ''
    }`.trim(),
  };
}

function howToAdd(
  name: string,
  schema: ManifestSchema | undefined,
  parent: Path,
): string {
  const where = parent.length === 0 ? '' : ` under ${labelOf(parent)}`;
  if (schema?.required) {
    return `Add \`${name}:\`${where} and, indented below it, ${listOf(
      schema.required,
      'and',
    )}.`;
  }
  return `Add${where}, for example, \`${exampleLine(name, schema)}\`.`;
}
