import schema from '../schema/microapp.schema.json';

/**
 * The part of JSON Schema (draft-07, which every editor completes from) that
 * the manifest's schema uses. `x-rule` puts a pattern or a format into words.
 *
 * @public
 */
export interface ManifestSchema {
  title?: string;
  description: string;
  type: string | string[];
  examples?: unknown[];
  enum?: string[];
  pattern?: string;
  format?: string;
  minLength?: number;
  /** Unicode characters, not UTF-16 units. */
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  items?: ManifestSchema;
  required?: string[];
  properties?: { [name: string]: ManifestSchema | undefined };
  'x-rule'?: string;
}

/**
 * The published JSON Schema of `microapp.yaml`: what editors complete from,
 * `parseManifest` checks and the reference is written from. Unknown fields are
 * allowed by it, because they are warned about and not refused.
 *
 * @public
 */
export const manifestSchema: ManifestSchema = schema;
