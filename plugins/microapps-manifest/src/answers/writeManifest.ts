import { Document, isMap, isScalar } from 'yaml';
import { manifestSchema } from '../manifestSchema';
import { MicroappManifest } from '../types';

const HEADING =
  ' What this app is, who answers for it and until when it lives.\n' +
  ' The portal reads this file whenever it changes.';

/** Said beside the keys that people are most likely to change. */
const HINTS: Record<string, string> = {
  name: ' never changes: a new name is a new app',
  version: ' raise it with each release',
  tier: ' sandbox, controlled or production',
  lifecycle: ' ttl_days counts from registration and from each renewal',
  classification: ' the most sensitive data the app handles',
  runtime: ' what it runs on, and whom it may talk to',
  security: ' secrets belong in the vault, never in this repository',
};

/**
 * The text of a `microapp.yaml`, in the order of the schema and with a comment
 * where one helps. Always written by the YAML library: `parseManifest` gives
 * back exactly what went in, whatever the values hold.
 *
 * @public
 */
export function writeManifest(manifest: MicroappManifest): string {
  const document = new Document(inSchemaOrder(manifest), {
    aliasDuplicateObjects: false,
  });
  document.commentBefore = HEADING;
  if (isMap(document.contents)) {
    for (const { key } of document.contents.items) {
      if (isScalar(key) && typeof key.value === 'string' && HINTS[key.value]) {
        key.commentBefore = HINTS[key.value];
      }
    }
  }
  return document.toString({ lineWidth: 0 });
}

function inSchemaOrder(manifest: MicroappManifest): Record<string, unknown> {
  const entries = new Map<string, unknown>(Object.entries(manifest));
  return Object.fromEntries(
    Object.keys(manifestSchema.properties ?? {})
      .filter(key => entries.get(key) !== undefined)
      .map(key => [key, entries.get(key)]),
  );
}
