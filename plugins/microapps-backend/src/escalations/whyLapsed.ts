import type { MicroappManifest } from '@microapps/backstage-plugin-microapps-manifest';
import type { AppRecord } from '../apps/types';
import type { EscalationRecord } from './types';

/** Whether anything in the manifest is this value, whatever its case. */
export function mentions(manifest: MicroappManifest, value: string): boolean {
  const wanted = value.toLocaleLowerCase('en-US');
  const within = (part: unknown): boolean =>
    typeof part === 'string'
      ? part.toLocaleLowerCase('en-US') === wanted
      : typeof part === 'object' &&
        part !== null &&
        Object.values(part).some(within);
  return within(manifest);
}

/** Why a request is about nothing any more. */
export function whyLapsed(
  record: Pick<EscalationRecord, 'value' | 'proposed'>,
  app: Pick<AppRecord, 'state'>,
  manifest: MicroappManifest,
): string | undefined {
  if (app.state === 'retired' || app.state === 'deleted') {
    return `The app is ${app.state}.`;
  }
  return record.value && !mentions(record.proposed ?? manifest, record.value)
    ? `microapp.yaml no longer mentions ${record.value}.`
    : undefined;
}
