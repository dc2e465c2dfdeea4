import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { assertDevelopment } from '@microapps/backstage-plugin-microapps-node';
import type { ServiceBinding, ServiceCaller } from './access/serviceBinding';
import {
  defaultLifecycleSettings,
  type LifecycleSettings,
} from './lifecycle/settings';
import {
  defaultRetentionSettings,
  type RetentionSettings,
} from './retention/settings';

export interface MicroappsConfig {
  binding: ServiceBinding;
  policy: { deadlineMs: number; workers: number };
  lifecycle: LifecycleSettings;
  retention: RetentionSettings;
  /** Hour of the day, UTC, at which notices that can wait are sent. */
  digestHour: number;
  /** The clock can be set, for demonstrations. */
  demoClock: boolean;
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
    lifecycle: readLifecycle(config),
    retention: readRetention(config),
    digestHour: readNumber(config, 'microapps.notices.digestHour', {
      default: 7,
      from: 0,
      to: 23,
    }),
    demoClock: readDemoClock(config),
  };
}

const TEN_YEARS = 3_650;

function readLifecycle(config: Config): LifecycleSettings {
  const defaults = defaultLifecycleSettings;
  const days = (key: string, unlessSet: number) =>
    readNumber(config, `microapps.lifecycle.${key}`, {
      default: unlessSet,
      from: 1,
      to: TEN_YEARS,
    });
  const graceDays = days('graceDays', defaults.graceDays);
  const { brake, retention } = defaults;
  return {
    graceDays,
    noticeDays: readNoticeDays(config),
    deletionNoticeDays: Math.min(
      defaults.deletionNoticeDays,
      Math.ceil(graceDays / 2),
    ),
    idleAfterDays: days('idleAfterDays', defaults.idleAfterDays),
    brake: {
      apps: readNumber(config, 'microapps.lifecycle.brake.apps', {
        default: brake.apps,
        from: 1,
        to: 1_000_000,
      }),
      percent: readNumber(config, 'microapps.lifecycle.brake.percent', {
        default: brake.percent,
        from: 1,
        to: 100,
      }),
    },
    retention: {
      outboxDays: days('retention.outboxDays', retention.outboxDays),
    },
  };
}

function readRetention(config: Config): RetentionSettings {
  const days = (key: keyof RetentionSettings) =>
    readNumber(config, `microapps.lifecycle.retention.${key}`, {
      default: defaultRetentionSettings[key],
      from: 1,
      to: TEN_YEARS,
    });
  return {
    decisionFactsDays: days('decisionFactsDays'),
    deletedAppsDays: days('deletedAppsDays'),
  };
}

function readNoticeDays(config: Config): number[] {
  const key = 'microapps.lifecycle.noticeDays';
  const written: unknown = config.getOptional(key);
  if (written === undefined) {
    return defaultLifecycleSettings.noticeDays;
  }
  const days = Array.isArray(written) ? [...new Set<unknown>(written)] : [];
  const right = days.filter(
    day =>
      typeof day === 'number' &&
      Number.isInteger(day) &&
      day >= 1 &&
      day <= TEN_YEARS,
  ) as number[];
  if (days.length === 0 || right.length < days.length) {
    throw new InputError(
      `${key} is ${JSON.stringify(
        written,
      )}. Give whole numbers of days from 1 to ${TEN_YEARS}, for example [30, 7, 1].`,
    );
  }
  return right.sort((one, other) => other - one);
}

function readDemoClock(config: Config): boolean {
  const demoClock = config.getOptionalBoolean('microapps.demo.clock') ?? false;
  if (demoClock) {
    assertDevelopment('microapps.demo.clock');
  }
  return demoClock;
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
