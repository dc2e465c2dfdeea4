import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policiesDir } from './opa.mjs';

const require = createRequire(
  join(policiesDir, '../plugins/microapps-policy/package.json'),
);
const Ajv = require('ajv').default;
const standaloneCode = require('ajv/dist/standalone').default;

const notice =
  '// Made from policies/schemas/facts.json by "yarn policies:build"; change it there.\n';

const declaration = `${notice}/** Problems of the last call; absent when there were none. */
export interface FactsProblem {
  instancePath: string;
  message?: string;
}

declare const validateFacts: {
  (facts: unknown): boolean;
  errors?: FactsProblem[] | null;
};

export default validateFacts;
`;

/**
 * The check of facts as plain code: a browser neither loads a schema compiler
 * nor has to allow code made from text.
 *
 * @returns {Map<string, string>}
 */
export function factsCheck() {
  const schema = JSON.parse(
    readFileSync(join(policiesDir, 'schemas/facts.json'), 'utf8'),
  );
  const ajv = new Ajv({ strict: true, code: { source: true, esm: true } });
  const code = standaloneCode(ajv, ajv.compile(schema));
  if (code.includes('require(')) {
    throw new Error(
      'schemas/facts.json uses a keyword that needs code of its compiler; use another',
    );
  }
  return new Map([
    ['validateFacts.js', `/* eslint-disable */\n${notice}${code}\n`],
    ['validateFacts.d.ts', declaration],
  ]);
}
