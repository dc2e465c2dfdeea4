import { InputError } from '@backstage/errors';
import { bundleDigest } from './digests';
import type { RuleTexts } from './ruleTexts';
import type { PolicyBundle } from './types';

/** The entry point that answers everything in one evaluation. */
export const ASSESSMENT_ENTRYPOINT = 'microapps/assessment/result';

/** Wasm pages are 64 KiB. The policy, its data and the facts of a large app fit in the first 4 MiB. */
export const INITIAL_MEMORY_PAGES = 64;

/** 32 MiB: a policy that wants more has gone wrong. */
export const DEFAULT_MAX_MEMORY_PAGES = 512;

/** A bundle that was read once: compiled policy, texts and digest. */
export interface LoadedBundle {
  module: WebAssembly.Module;
  data: string;
  texts: RuleTexts;
  digest: string;
}

function parseTexts(rules: string): RuleTexts {
  const texts: Partial<RuleTexts> = JSON.parse(rules);
  const { rules: byId, notices, contributions, tierReasons } = texts;
  if (!byId || !notices || !contributions || !tierReasons) {
    throw new InputError('The policy bundle has incomplete texts (rules.json)');
  }
  return { rules: byId, notices, contributions, tierReasons };
}

/**
 * Reads a bundle. With `expectedDigest`, bytes of another digest are refused.
 */
export async function readBundle(
  bundle: PolicyBundle,
  expectedDigest?: string,
): Promise<LoadedBundle> {
  const digest = bundleDigest(bundle);
  if (expectedDigest !== undefined && expectedDigest !== digest) {
    throw new InputError(
      `The policy bundle is not the one asked for: expected ${expectedDigest}, its bytes give ${digest}`,
    );
  }
  const texts = parseTexts(bundle.rules);
  JSON.parse(bundle.data);
  // A copy with its own buffer: the caller's bytes may be a slice of a pool.
  const module = await WebAssembly.compile(new Uint8Array(bundle.wasm));
  return { module, data: bundle.data, texts, digest };
}
