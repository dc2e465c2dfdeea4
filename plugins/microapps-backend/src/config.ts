import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { ServiceBinding, ServiceCaller } from './access/serviceBinding';

export interface MicroappsConfig {
  binding: ServiceBinding;
  policy: { deadlineMs: number; workers: number };
}

const APP_PATTERN = /^[a-z0-9][a-z0-9-]{0,62}\/(\*|[a-z0-9][a-z0-9-]{0,62})$/;

/**
 * Reads `microapps` of the app-config, once, at start.
 *
 * @throws InputError that names the key and what it should be.
 */
export function readMicroappsConfig(config: Config): MicroappsConfig {
  return {
    binding: {
      callers: (
        config.getOptionalConfigArray('microapps.serviceCallers') ?? []
      ).map(readCaller),
      allowRegistration:
        config.getOptionalBoolean('microapps.allowServiceRegistration') ??
        false,
    },
    policy: {
      deadlineMs: readNumber(config, 'microapps.policy.deadlineMs', {
        default: 1000,
        from: 10,
        to: 10_000,
      }),
      workers: readNumber(config, 'microapps.policy.workers', {
        default: 1,
        from: 1,
        to: 16,
      }),
    },
  };
}

function readCaller(config: Config, index: number): ServiceCaller {
  const key = `microapps.serviceCallers[${index}]`;
  const subject = config.getString('subject').trim();
  const apps = config.getOptionalStringArray('apps') ?? [];
  const costs = config.getOptionalBoolean('costs') ?? false;
  if (!subject) {
    throw new InputError(`${key}.subject is empty.`);
  }
  const wrong = apps.find(app => !APP_PATTERN.test(app));
  if (wrong !== undefined) {
    throw new InputError(
      `${key}.apps: "${wrong}" is neither namespace/name nor namespace/*.`,
    );
  }
  if (apps.length === 0 && !costs) {
    throw new InputError(
      `${key} allows nothing. List apps, set costs: true, or remove it.`,
    );
  }
  return { subject, apps, costs };
}

function readNumber(
  config: Config,
  key: string,
  range: { default: number; from: number; to: number },
): number {
  const value = config.getOptionalNumber(key) ?? range.default;
  if (!Number.isInteger(value) || value < range.from || value > range.to) {
    throw new InputError(
      `${key} is ${value}. Give a whole number from ${range.from} to ${range.to}.`,
    );
  }
  return value;
}
