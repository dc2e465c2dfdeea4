import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';

/**
 * `sha256:<hex>` of bytes; text is taken as UTF-8. Synchronous, and the same in
 * Node and in browsers, where Web Crypto would be neither.
 *
 * @public
 */
export function digestOf(content: Uint8Array | string): string {
  const bytes =
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return `sha256:${bytesToHex(sha256(Uint8Array.from(bytes)))}`;
}
