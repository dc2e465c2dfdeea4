import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { canonicalJson } from './canonicalJson';
import type { Facts } from './facts';
import type { PolicyBundle } from './types';

const digestOf = (bytes: Uint8Array) => `sha256:${bytesToHex(sha256(bytes))}`;

/**
 * `sha256:<hex>` over the digests of the three parts of a bundle: policy, rule
 * data and texts change a decision or its words, so all three count.
 *
 * @public
 */
export function bundleDigest(bundle: PolicyBundle): string {
  const parts = {
    data: digestOf(utf8ToBytes(bundle.data)),
    rules: digestOf(utf8ToBytes(bundle.rules)),
    wasm: digestOf(bundle.wasm),
  };
  return digestOf(utf8ToBytes(canonicalJson(parts)));
}

/**
 * `sha256:<hex>` over the canonical JSON of the facts.
 *
 * @public
 */
export function inputDigest(facts: Facts): string {
  return digestOf(utf8ToBytes(canonicalJson(facts)));
}
