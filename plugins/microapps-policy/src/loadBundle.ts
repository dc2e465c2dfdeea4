import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@backstage/errors';
import { bundleDigest } from './digests';
import { packageRoot } from './packageRoot';
import type { PolicyBundle } from './types';

/**
 * Options of {@link loadBundle}.
 *
 * @public
 */
export interface LoadBundleOptions {
  /** Folder with `policy.wasm`, `data.json` and `rules.json`; default: the bundle that comes with this package. */
  dir?: string;
  /** Refuse the bundle unless its bytes have this digest. */
  expectedDigest?: string;
}

/**
 * Reads a compiled policy from disk.
 *
 * @throws InputError when the bytes do not have the expected digest
 * @public
 */
export async function loadBundle(
  options: LoadBundleOptions = {},
): Promise<PolicyBundle> {
  const dir = options.dir ?? join(packageRoot, 'bundle');
  const [wasm, data, rules] = await Promise.all([
    readFile(join(dir, 'policy.wasm')),
    readFile(join(dir, 'data.json'), 'utf8'),
    readFile(join(dir, 'rules.json'), 'utf8'),
  ]);
  const bundle = { wasm: new Uint8Array(wasm), data, rules };
  const digest = bundleDigest(bundle);
  if (options.expectedDigest && options.expectedDigest !== digest) {
    throw new InputError(
      `The policy bundle in ${dir} is not the one asked for: expected ${options.expectedDigest}, its bytes give ${digest}`,
    );
  }
  return bundle;
}
