/**
 * What a manifest may be at most. The first three are the published limits; the
 * number of tokens bounds the parser's time for text that is neither large nor
 * deep, such as 60,000 empty list entries.
 *
 * @public
 */
export const manifestLimits = {
  maxBytes: 64 * 1024,
  maxKeys: 1_000,
  /** Levels of maps and lists. */
  maxDepth: 32,
  maxTokens: 10_000,
  /** Problems reported in one go; one more line says how many were left out. */
  maxProblems: 100,
} as const;
