import validateFacts from './generated/validateFacts';

/**
 * What is wrong with the facts, or nothing. Policies leave rules silent where
 * a fact is missing, so incomplete facts never reach them.
 */
export function problemWithFacts(facts: unknown): string | undefined {
  if (validateFacts(facts)) {
    return undefined;
  }
  const [first] = validateFacts.errors ?? [];
  return `the facts do not match their schema: ${
    first?.instancePath || 'facts'
  } ${first?.message ?? 'is not valid'}`;
}
