/*
 * Writes docs/manifest.md from the JSON Schema and the annotated example, so
 * that the reference cannot say anything else than the parser does.
 *
 * With --check nothing is written: the exit code is 1 when the page is out of date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';

const schemaFile = new URL('../schema/microapp.schema.json', import.meta.url);
const exampleFile = new URL('../schema/example.microapp.yaml', import.meta.url);
const pageFile = new URL('../../../docs/manifest.md', import.meta.url);

const TYPE_WORDS = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: '`true` or `false`',
  array: 'list',
  object: 'group of fields',
  null: '`null`',
};

const code = value => `\`${value}\``;
const number = value => value.toLocaleString('en-US');
const cell = text => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ').trim();

function typesOf(schema) {
  return [schema.type].flat();
}

function limitsOf(schema) {
  const { minimum, maximum, maxLength, maxItems } = schema;
  if (minimum !== undefined && maximum !== undefined) {
    return `${number(minimum)} to ${number(maximum)}`;
  }
  if (minimum !== undefined) {
    return `${number(minimum)} or more`;
  }
  if (maxItems !== undefined) {
    return `at most ${maxItems} entries`;
  }
  return maxLength === undefined
    ? ''
    : `at most ${number(maxLength)} characters`;
}

/** What may stand there: the values themselves, or the type, rule and limits. */
function allowedIn(schema) {
  if (schema.enum) {
    return schema.enum.map(code).join(', ');
  }
  if (schema.items && !schema.items.properties) {
    return [`list of: ${allowedIn(schema.items)}`, limitsOf(schema)]
      .filter(Boolean)
      .join('; ');
  }
  const types = typesOf(schema).map(type => TYPE_WORDS[type]);
  // A rule says more than "text" does.
  const plainText = schema.type === 'string' && schema['x-rule'];
  return [
    plainText ? '' : types.join(' or '),
    schema['x-rule'],
    limitsOf(schema),
  ]
    .filter(Boolean)
    .join('; ');
}

function toFlow(value) {
  if (Array.isArray(value)) {
    return `[${value.map(toFlow).join(', ')}]`;
  }
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value).map(
      ([name, field]) => `${name}: ${toFlow(field)}`,
    );
    return `{ ${fields.join(', ')} }`;
  }
  return String(value);
}

function row(name, schema, required, linked) {
  const example = schema.examples?.[0];
  const section = (schema.items ?? schema).properties && linked;
  return `| ${[
    code(name),
    required ? 'yes' : 'no',
    schema.description,
    section ? `${allowedIn(schema)}, [see below](#${name})` : allowedIn(schema),
    example === undefined ? '' : code(toFlow(example)),
  ]
    .map(cell)
    .join(' | ')} |`;
}

function table(schema, linked) {
  const required = schema.required ?? [];
  return [
    '| Field | Needed | What it says | Allowed | Example |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(schema.properties).map(([name, property]) =>
      row(name, property, required.includes(name), linked),
    ),
  ].join('\n');
}

/** One section per group of fields, in the order of the schema. */
function sections(schema) {
  return Object.entries(schema.properties).flatMap(([name, property]) => {
    const group = property.items ?? property;
    if (!group.properties) {
      return [];
    }
    const entries = property.items
      ? `Each entry of the list has these fields. At most ${property.maxItems} entries.`
      : '';
    return [`## ${name}`, property.description, entries, table(group, false)];
  });
}

function page(schema, example) {
  return [
    '# The manifest',
    '<!-- Generated from plugins/microapps-manifest/schema. Do not edit: run "yarn workspace @microapps/backstage-plugin-microapps-manifest generate-reference". -->',
    schema.description,
    'Fields marked as needed must be there. Others may be left out, but not left empty. Being read is not being approved: the rules look at the values.',
    'Editors complete and check the file once its first line says where the schema is: in the portal, at the address of its backend.',
    '```yaml\n# yaml-language-server: $schema=https://portal.example.com/api/microapps/manifests/schema.json\n```',
    'Check a file by pasting it into *Add an app* in the portal: every problem comes with its line and with what to do. Nothing is registered before you press the button.',
    '## A complete example',
    `\`\`\`yaml\n${example.trim()}\n\`\`\``,
    '## All fields at the top level',
    table(schema, true),
    ...sections(schema),
    '## Fields of your own',
    'A field the portal does not know is ignored, with a warning that suggests what was probably meant. Names that start with `x-` are yours: they bring no warning.',
    '## What is refused',
    [
      '- more than 64 KB, 1,000 fields or 32 levels',
      '- anything but UTF-8 text, and characters that cannot be seen',
      '- several documents in one file (`---`), references (`&`, `*`, `<<`), tags (`!`) and directives (`%`)',
      '- a field that is there twice',
      '- web addresses that start with anything but `https://` or `http://`',
    ].join('\n'),
    'JSON is fine as well: it is YAML.',
  ]
    .filter(Boolean)
    .join('\n\n');
}

async function generate() {
  const schema = JSON.parse(await readFile(schemaFile, 'utf8'));
  const example = await readFile(exampleFile, 'utf8');
  const options = await prettier.resolveConfig(fileURLToPath(pageFile));
  return prettier.format(page(schema, example), {
    ...options,
    parser: 'markdown',
    embeddedLanguageFormatting: 'off',
  });
}

const generated = await generate();
if (process.argv.includes('--check')) {
  const present = await readFile(pageFile, 'utf8').catch(() => '');
  if (present !== generated) {
    process.stderr.write(
      'docs/manifest.md is out of date. Run "yarn workspace @microapps/backstage-plugin-microapps-manifest generate-reference" and commit the result.\n',
    );
    process.exitCode = 1;
  }
} else {
  await writeFile(pageFile, generated);
}
