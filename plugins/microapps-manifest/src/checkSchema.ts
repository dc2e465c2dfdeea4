import { fitsFormat } from './repair';
import { ManifestSchema } from './manifestSchema';
import { Position } from './positions';
import { TreeField, TreeNode } from './readTree';
import { describeMissing } from './describeMissing';
import { describeUnknown } from './describeUnknown';
import { describeWrongType } from './describeWrongType';
import {
  describeDuplicateEntry,
  describeFormat,
  describeLength,
  describeNotAllowed,
  describeRange,
  describeTooManyEntries,
} from './describeValue';
import { ProblemCollector } from './ProblemCollector';
import { Refusal } from './refusals';
import { Path } from './wording';

/** A value of the tree without its positions. */
export type PlainValue =
  | string
  | number
  | boolean
  | null
  | PlainValue[]
  | { [name: string]: PlainValue };

/** What the parent knows about a field. */
interface Place {
  /** Where its name stands: the place of fields that are missing in it. */
  keyAt: Position;
  required: boolean;
}

class SchemaChecker {
  constructor(private readonly problems: ProblemCollector) {}

  check(
    node: TreeNode,
    schema: ManifestSchema,
    path: Path,
    { keyAt, required }: Place,
  ): PlainValue {
    if (!hasType(node, schema)) {
      this.problems.add('error', path, node.at, () =>
        describeWrongType(node, schema, path, required),
      );
      return null;
    }
    switch (node.kind) {
      case 'map':
        return this.checkFields(node.fields, schema, path, keyAt);
      case 'list':
        return this.checkItems(node.items, schema, path, node.at);
      default:
        this.checkValue(node.value, schema, path, node.at, required);
        return node.value;
    }
  }

  private checkFields(
    fields: Map<string, TreeField>,
    schema: ManifestSchema,
    path: Path,
    keyAt: Position,
  ): PlainValue {
    const value: { [name: string]: PlainValue } = {};
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const field = fields.get(name);
      if (field && property) {
        const at = [...path, name];
        value[name] = this.check(field.value, property, at, {
          keyAt: field.keyAt,
          required: schema.required?.includes(name) ?? false,
        });
      }
    }
    for (const name of schema.required ?? []) {
      if (!fields.has(name)) {
        this.problems.add('error', [...path, name], keyAt, () =>
          describeMissing(name, schema.properties?.[name], path),
        );
      }
    }
    this.warnAboutUnknown(fields, schema, path);
    return value;
  }

  private warnAboutUnknown(
    fields: Map<string, TreeField>,
    schema: ManifestSchema,
    path: Path,
  ) {
    const known = Object.keys(schema.properties ?? {});
    for (const [name, field] of fields) {
      if (!known.includes(name) && !name.startsWith('x-')) {
        this.problems.add('warning', [...path, name], field.keyAt, () =>
          describeUnknown(name, known, path),
        );
      }
    }
  }

  private checkItems(
    items: TreeNode[],
    schema: ManifestSchema,
    path: Path,
    at: Position,
  ): PlainValue {
    if (items.length > (schema.maxItems ?? Infinity)) {
      this.problems.add('error', path, at, () =>
        describeTooManyEntries(items.length, schema, path),
      );
      return [];
    }
    const seen = new Set<string>();
    return items.map((item, index) => {
      const itemPath = [...path, index];
      if (item.kind === 'value' && typeof item.value === 'string') {
        // Domains, tags and references mean the same in either case.
        const folded = item.value.toLowerCase();
        if (seen.has(folded)) {
          const text = item.value;
          this.problems.add('warning', itemPath, item.at, () =>
            describeDuplicateEntry(text, path),
          );
        }
        seen.add(folded);
      }
      return schema.items
        ? this.check(item, schema.items, itemPath, {
            keyAt: item.at,
            required: false,
          })
        : null;
    });
  }

  private checkValue(
    value: string | number | boolean | null,
    schema: ManifestSchema,
    path: Path,
    at: Position,
    required: boolean,
  ) {
    if (typeof value === 'string') {
      const words = findTextProblem(value, schema, path, required);
      if (words) {
        this.problems.add('error', path, at, () => words);
      }
    }
    if (typeof value === 'number') {
      const { minimum = -Infinity, maximum = Infinity } = schema;
      if (value < minimum || value > maximum) {
        this.problems.add('error', path, at, () =>
          describeRange(value, schema, path),
        );
      }
    }
  }
}

/**
 * Checks a tree against the schema. A validator of our own instead of a library,
 * because those either generate code at run time, which a portal's content
 * security policy may forbid, or report in words that no author understands; a
 * test holds it against one of them. Problems go to the
 * collector; returned are the known fields in the schema's order.
 */
export function checkSchema(
  tree: TreeNode,
  schema: ManifestSchema,
  problems: ProblemCollector,
): PlainValue {
  return new SchemaChecker(problems).check(tree, schema, [], {
    keyAt: { line: 1, column: 1 },
    required: true,
  });
}

function findTextProblem(
  text: string,
  schema: ManifestSchema,
  path: Path,
  required: boolean,
): Refusal | undefined {
  if (schema.enum && !schema.enum.includes(text)) {
    return describeNotAllowed(text, schema, path);
  }
  const length = Array.from(text).length;
  const { minLength = 0, maxLength = Infinity } = schema;
  if (length < minLength || length > maxLength) {
    return describeLength(text, schema, path, required);
  }
  return fitsFormat(text, schema)
    ? undefined
    : describeFormat(text, schema, path);
}

function hasType(node: TreeNode, schema: ManifestSchema): boolean {
  const types = [schema.type].flat();
  if (node.kind !== 'value') {
    return types.includes(node.kind === 'map' ? 'object' : 'array');
  }
  if (node.value === null) {
    return types.includes('null');
  }
  if (typeof node.value === 'number') {
    return (
      Number.isFinite(node.value) &&
      (types.includes('number') ||
        (types.includes('integer') && Number.isSafeInteger(node.value)))
    );
  }
  return types.includes(typeof node.value);
}
