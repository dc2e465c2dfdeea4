import { isMap, isScalar, isSeq, Pair, YAMLMap } from 'yaml';
import {
  findHiddenCharacter,
  isWellFormed,
  nameOfCharacter,
} from './hiddenCharacters';
import { manifestLimits } from './manifestLimits';
import { ProblemCollector } from './ProblemCollector';
import { Locate, Position } from './positions';
import { Refusal, tooDeep, tooManyKeys } from './refusals';
import { ManifestProblem } from './types';
import { labelOf, Path, pointerOf } from './wording';

/** What was written and where, without anything of YAML's. */
export type TreeNode =
  | { kind: 'map'; at: Position; fields: Map<string, TreeField> }
  | { kind: 'list'; at: Position; items: TreeNode[] }
  | {
      kind: 'value';
      at: Position;
      value: string | number | boolean | null;
      /** As written, without quotation marks. */
      source: string;
    };

export interface TreeField {
  keyAt: Position;
  value: TreeNode;
}

/** Names that would reach into an object's prototype in careless code elsewhere. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype', '<<']);

class TreeReader {
  /** Set when the whole file is refused; then nothing else counts. */
  refusal?: ManifestProblem;
  private keys = 0;

  constructor(
    private readonly locate: Locate,
    private readonly problems: ProblemCollector,
  ) {}

  read(node: unknown, path: Path, fallback: Position): TreeNode {
    const at = this.positionOf(node) ?? fallback;
    if (path.length > manifestLimits.maxDepth) {
      this.refuse(tooDeep, at);
    } else if (isMap(node)) {
      return { kind: 'map', at, fields: this.readFields(node, path) };
    } else if (isSeq(node)) {
      const items = node.items.map((item, index) =>
        this.read(item, [...path, index], at),
      );
      return { kind: 'list', at, items };
    }
    return this.readValue(node, path, fallback);
  }

  private readFields(map: YAMLMap, path: Path): Map<string, TreeField> {
    const fields = new Map<string, TreeField>();
    for (const pair of map.items) {
      const keyAt = this.positionOf(pair.key) ?? { line: 1, column: 1 };
      this.keys++;
      if (this.keys > manifestLimits.maxKeys) {
        this.refuse(tooManyKeys, keyAt);
        break;
      }
      const name = this.readName(pair, path, keyAt, fields);
      if (name !== undefined) {
        const value = this.read(pair.value, [...path, name], keyAt);
        fields.set(name, { keyAt, value });
      }
    }
    return fields;
  }

  /** The name of a field, unless there is something wrong with it. */
  private readName(
    pair: Pair,
    path: Path,
    at: Position,
    seen: Map<string, TreeField>,
  ): string | undefined {
    const name = isScalar(pair.key)
      ? pair.key.source ?? String(pair.key.value)
      : '';
    const first = seen.get(name);
    if (name === '') {
      this.problems.add('error', path, at, () => ({
        code: 'wrong-key',
        message: 'There is a field here without a proper name.',
        fix: 'Write a field as "name: value".',
      }));
    } else if (FORBIDDEN_KEYS.has(name)) {
      this.refuse(
        {
          code: 'forbidden-key',
          message: `A field cannot be called \`${name}\`.`,
          fix: 'Remove it.',
        },
        at,
        [...path, name],
      );
    } else if (first) {
      this.problems.add('error', [...path, name], at, () => ({
        code: 'duplicate-key',
        message: `${labelOf([...path, name])} is written twice: first on line ${
          first.keyAt.line
        }.`,
        fix: 'Keep one of the two and remove the other.',
      }));
    } else {
      this.refuseHidden(name, path, at);
      return name;
    }
    return undefined;
  }

  private readValue(node: unknown, path: Path, fallback: Position): TreeNode {
    const value: unknown = isScalar(node) ? node.value : null;
    const source = isScalar(node) ? node.source ?? '' : '';
    // An empty value has no place of its own: its field's is easier to find.
    const at =
      value === null && source === ''
        ? fallback
        : this.positionOf(node) ?? fallback;
    if (typeof value === 'string') {
      this.refuseHidden(value, path, at);
      return { kind: 'value', at, value, source };
    }
    if (typeof value === 'number' || typeof value === 'boolean') {
      return { kind: 'value', at, value, source };
    }
    return { kind: 'value', at, value: null, source };
  }

  /** Escapes such as "\0" bring in what the text itself may not contain. */
  private refuseHidden(text: string, path: Path, at: Position) {
    const hidden = findHiddenCharacter(text);
    if (hidden >= 0 || !isWellFormed(text)) {
      const name = hidden >= 0 ? ` (${nameOfCharacter(text, hidden)})` : '';
      const refusal = {
        code: 'control-character',
        message: `There is a character here that cannot be shown${name}.`,
        fix: 'Remove the escape (a backslash and what follows) that writes it.',
      };
      this.refuse(refusal, at, path);
    }
  }

  private refuse(refusal: Refusal, at: Position, path: Path = []) {
    this.refusal ??= {
      severity: 'error',
      path: pointerOf(path),
      ...refusal,
      ...at,
    };
  }

  private positionOf(node: unknown): Position | undefined {
    if (isMap(node) || isSeq(node) || isScalar(node)) {
      return node.range ? this.locate(node.range[0]) : undefined;
    }
    return undefined;
  }
}

/**
 * Turns the parser's nodes into a tree; counts keys and levels exactly. Problems
 * with single fields are collected, others refuse the whole file.
 */
export function readTree(
  root: unknown,
  locate: Locate,
  problems: ProblemCollector,
): { tree: TreeNode } | { refusal: ManifestProblem } {
  const reader = new TreeReader(locate, problems);
  const tree = reader.read(root, [], { line: 1, column: 1 });
  return reader.refusal ? { refusal: reader.refusal } : { tree };
}
