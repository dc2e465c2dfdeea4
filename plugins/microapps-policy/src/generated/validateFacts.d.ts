// Made from policies/schemas/facts.json by "yarn policies:build"; change it there.
/** Problems of the last call; absent when there were none. */
export interface FactsProblem {
  instancePath: string;
  message?: string;
}

declare const validateFacts: {
  (facts: unknown): boolean;
  errors?: FactsProblem[] | null;
};

export default validateFacts;
