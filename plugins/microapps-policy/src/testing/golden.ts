import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts, PolicyBundle } from '..';
import { packageRoot } from '../packageRoot';

/** A golden example of the policies: facts and what people should read. */
export interface GoldenExample {
  name: string;
  facts: Facts;
  says: {
    sentence: string;
    shortAnswer: string;
    violations: string[];
    warnings: string[];
    summary: string;
    score: number;
    class: string;
    firstContributions: string[];
    tier: string;
  };
}

const dir = join(packageRoot, '../../policies/golden');

export const goldenExamples: GoldenExample[] = readdirSync(dir).map(file => ({
  name: file.replace(/\.json$/, ''),
  ...JSON.parse(readFileSync(join(dir, file), 'utf8')),
}));

/** Fresh facts of one golden example. */
export function goldenFacts(name: string): Facts {
  const example = goldenExamples.find(each => each.name === name);
  if (!example) {
    throw new Error(`No golden example ${name}`);
  }
  return structuredClone(example.facts);
}

/** A bundle whose policy goes wrong the way the name of the app says. */
export function misbehavingBundle(): PolicyBundle {
  const wasm = readFileSync(join(__dirname, '../fixtures/misbehaving.wasm'));
  return {
    wasm: new Uint8Array(wasm),
    data: '{}',
    rules: JSON.stringify({
      rules: {},
      notices: {},
      contributions: {},
      tierReasons: {},
    }),
  };
}

/** Facts that make {@link misbehavingBundle} go wrong. */
export function factsFor(name: string): Facts {
  return { ...goldenFacts('lunch-ready'), app: { namespace: 'default', name } };
}
