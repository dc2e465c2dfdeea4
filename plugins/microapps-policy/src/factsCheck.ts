import Ajv from 'ajv';
import type { Facts } from './facts';
import factsSchema from './generated/facts.json';

const validate = new Ajv({ strict: true }).compile<Facts>(factsSchema);

/**
 * What is wrong with the facts, or nothing. Policies leave rules silent where
 * a fact is missing, so incomplete facts never reach them.
 */
export function problemWithFacts(facts: unknown): string | undefined {
  if (validate(facts)) {
    return undefined;
  }
  const [first] = validate.errors ?? [];
  return `the facts do not match their schema: ${
    first?.instancePath || 'facts'
  } ${first?.message ?? 'is not valid'}`;
}
