import { CST, Lexer } from 'yaml';
import { manifestLimits } from './manifestLimits';
import { Locate } from './positions';
import {
  refuseFeature,
  Refusal,
  severalDocuments,
  tooComplex,
  tooDeep,
  tooManyKeys,
} from './refusals';
import { ManifestProblem } from './types';

type Collection = 'list' | 'map';

class TokenScan {
  private tokens = 0;
  private keys = 0;
  private documents = 0;
  private scalarFollows = false;
  /** Column of the last value, which a colon would turn into a key. */
  private valueColumn = 0;
  /** Open `[` and `{`. */
  private readonly brackets: Collection[] = [];
  /** Lists and maps that are open by indentation. */
  private readonly blocks: { column: number; kind: Collection }[] = [];

  next(token: string, column: number): Refusal | undefined {
    this.tokens++;
    if (this.tokens > manifestLimits.maxTokens) {
      return tooComplex;
    }
    if (this.scalarFollows) {
      // The text of a scalar could be anything, a token's sign included.
      this.scalarFollows = false;
      this.onValue(column);
      return undefined;
    }
    const type = CST.tokenType(token);
    this.count(type, column);
    return refuseFeature(type) ?? this.overLimit();
  }

  private count(type: CST.TokenType | null, column: number) {
    switch (type) {
      case 'scalar':
        this.scalarFollows = true;
        break;
      case 'double-quoted-scalar':
      case 'single-quoted-scalar':
        this.onValue(column);
        break;
      case 'flow-seq-start':
        this.onValue(column);
        this.brackets.push('list');
        break;
      case 'flow-map-start':
        this.onValue(column);
        this.brackets.push('map');
        break;
      case 'flow-seq-end':
      case 'flow-map-end':
        this.brackets.pop();
        break;
      case 'seq-item-ind':
        this.openBlock(column, 'list');
        break;
      case 'explicit-key-ind':
        this.openBlock(column, 'map');
        break;
      case 'map-value-ind':
        this.keys += this.brackets.at(-1) === 'map' ? 0 : 1;
        this.openBlock(this.valueColumn, 'map');
        break;
      case 'comma':
        // Also counts the keys of `{a, b}`, which have no colon.
        this.keys += this.brackets.at(-1) === 'map' ? 1 : 0;
        break;
      case 'doc-start':
        this.documents++;
        break;
      default:
    }
  }

  private onValue(column: number) {
    if (this.brackets.length === 0) {
      this.closeBlocks(column, 'map');
      this.valueColumn = column;
    }
  }

  private openBlock(column: number, kind: Collection) {
    if (this.brackets.length > 0) {
      return;
    }
    this.closeBlocks(column, kind);
    const top = this.blocks.at(-1);
    if (top?.column !== column || top.kind !== kind) {
      this.blocks.push({ column, kind });
    }
  }

  /** A list may stand right below the key it belongs to; a map may not. */
  private closeBlocks(column: number, kind: Collection) {
    let top = this.blocks.at(-1);
    while (
      top &&
      (top.column > column ||
        (top.column === column && top.kind === 'list' && kind === 'map'))
    ) {
      this.blocks.pop();
      top = this.blocks.at(-1);
    }
  }

  private overLimit(): Refusal | undefined {
    if (this.keys > manifestLimits.maxKeys) {
      return tooManyKeys;
    }
    if (this.brackets.length + this.blocks.length > manifestLimits.maxDepth) {
      return tooDeep;
    }
    return this.documents > 1 ? severalDocuments : undefined;
  }
}

/**
 * Refuses, before anything is built from it, text that would cost the parser
 * much time or memory, and YAML that no manifest needs. The lexer neither
 * recurses nor looks back, and reading stops at the first refusal.
 *
 * Keys and levels may be counted a little low here (`readTree` counts exactly);
 * what matters is that both are bounded before something recurses over them.
 */
export function scanTokens(
  text: string,
  locate: Locate,
): ManifestProblem | undefined {
  const scan = new TokenScan();
  let offset = 0;
  let lineStart = 0;
  for (const token of new Lexer().lex(text)) {
    const refusal = scan.next(token, offset - lineStart);
    if (refusal) {
      return { severity: 'error', path: '', ...refusal, ...locate(offset) };
    }
    if (!isMarker(token)) {
      const lineEnd = token.lastIndexOf('\n');
      lineStart = lineEnd < 0 ? lineStart : offset + lineEnd + 1;
      offset += token.length;
    }
  }
  return undefined;
}

/** Signs the lexer puts in between that stand for no text. */
function isMarker(token: string): boolean {
  return (
    token === CST.DOCUMENT || token === CST.FLOW_END || token === CST.SCALAR
  );
}
