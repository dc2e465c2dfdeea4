import { correctExample, exampleLine } from './exampleLine';
import { ManifestSchema } from './manifestSchema';
import { TreeNode } from './readTree';
import { fitsText, repair } from './repair';
import { Refusal } from './refusals';
import { describeEmpty } from './describeValue';
import { labelOf, listOf, Path, quote } from './wording';

const LONGEST_QUOTED = 40;

const TYPE_WORDS: { [type: string]: string | undefined } = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a group of fields',
};

/** Words for a value of another type than the schema has; empty ones included. */
export function describeWrongType(
  node: TreeNode,
  schema: ManifestSchema,
  path: Path,
  required: boolean,
): Refusal {
  if (path.length === 0) {
    return {
      code: 'not-a-map',
      message: `The file holds ${describeNode(
        node,
      )} instead of fields such as "name: lunch-picker".`,
      fix: 'Start from the example in the manifest reference and fill it in.',
    };
  }
  if (node.kind === 'value' && node.value === null) {
    return describeEmpty(schema, path, required);
  }
  return {
    code: 'wrong-type',
    message: `${labelOf(path)} must be ${expected(
      schema,
    )}, but it is ${describeNode(node)}.`,
    fix: fixFor(node, schema, path),
  };
}

function expected(schema: ManifestSchema): string {
  return [schema.type]
    .flat()
    .flatMap(type => TYPE_WORDS[type] ?? [])
    .join(' or ');
}

function describeNode(node: TreeNode): string {
  if (node.kind !== 'value') {
    return node.kind === 'map' ? 'a group of fields' : 'a list';
  }
  switch (typeof node.value) {
    case 'string':
      return `the text ${quote(node.value)}`;
    case 'number':
      return `the number ${quote(node.source)}`;
    case 'boolean':
      return `\`${node.value}\``;
    default:
      return 'nothing';
  }
}

function fixFor(node: TreeNode, schema: ManifestSchema, path: Path): string {
  const types = [schema.type].flat();
  const name = String(path.filter(part => typeof part === 'string').at(-1));
  if (types.includes('boolean')) {
    return fixBoolean(node, name);
  }
  if (types.includes('array')) {
    return `Write one entry per line, each with a dash in front, or in brackets: \`${exampleLine(
      name,
      schema,
    )}\`.`;
  }
  if (types.includes('object')) {
    const fields = schema.required ?? Object.keys(schema.properties ?? {});
    return `Write its fields below it, each on a line of its own and indented by two spaces: ${listOf(
      fields.slice(0, 3),
      'and',
    )}.`;
  }
  return types.includes('string')
    ? fixText(node, schema, path)
    : correctExample(schema, path);
}

function fixBoolean(node: TreeNode, name: string): string {
  const text = node.kind === 'value' ? String(node.value).toLowerCase() : '';
  if (['yes', 'y', 'on', 'true', '1'].includes(text)) {
    return `Write \`${name}: true\`, without quotes.`;
  }
  return ['no', 'n', 'off', 'false', '0'].includes(text)
    ? `Write \`${name}: false\`, without quotes.`
    : `Write \`${name}: true\` or \`${name}: false\`.`;
}

function fixText(node: TreeNode, schema: ManifestSchema, path: Path): string {
  if (node.kind === 'map' && node.fields.size === 1) {
    const [[name, { value }]] = node.fields;
    if (value.kind === 'value' && value.source) {
      return `Write it without a space after the colon, \`${name}:${value.source}\`, or put it in quotes.`;
    }
  }
  if (node.kind === 'value' && node.source.length <= LONGEST_QUOTED) {
    const meant = fitsText(node.source, schema)
      ? node.source
      : repair(node.source, schema);
    if (meant !== undefined) {
      return `Put it in quotes: ${JSON.stringify(meant)}.`;
    }
  }
  return correctExample(schema, path);
}
