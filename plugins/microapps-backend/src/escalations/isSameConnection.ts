import {
  governedFieldsOf,
  type MicroappManifest,
} from '@microapps/backstage-plugin-microapps-manifest';
import type { EscalationRecord } from './types';

/** Rules whose value is the name of an integration, which its owner chooses. */
const namedRules = new Set([
  'integration-needs-approval',
  'integration-secret-needs-review',
]);

/**
 * Whether the integration an exception is for still is what it was given on: a
 * name alone allows nothing, where it leads and what it may do has to be the
 * same.
 */
export function isSameConnection(
  { ruleId = '', value, governed }: Connection,
  manifest: MicroappManifest,
): boolean {
  if (value === undefined || !namedRules.has(ruleId)) {
    return true;
  }
  const now = governedFieldsOf(manifest);
  return entriesOf(governed, value) === entriesOf(now, value);
}

type Connection = Pick<EscalationRecord, 'ruleId' | 'value' | 'governed'>;

/** Governed fields are text in a fixed order, so what they hold compares as text. */
function entriesOf(
  { integrations = '[]' }: Record<string, string>,
  name: string,
): string {
  const entries: { name: string }[] = JSON.parse(integrations);
  return JSON.stringify(entries.filter(entry => entry.name === name));
}
