import type { Actuator } from '@microapps/backstage-plugin-microapps-node';
import type { OutboxHandler, OutboxRecord } from './types';

/** Tells every actuator of a changed state. */
export class ActuatorHandler implements OutboxHandler {
  readonly kind = 'lifecycle-changed';

  static create(options: { actuators: Actuator[] }): ActuatorHandler {
    return new ActuatorHandler(options.actuators);
  }

  private constructor(private readonly actuators: Actuator[]) {}

  async deliver(record: OutboxRecord): Promise<string> {
    if (record.kind !== this.kind) {
      throw new TypeError(`No state changed: ${record.kind}`);
    }
    if (this.actuators.length === 0) {
      return 'no actuator';
    }
    const change = {
      ...record.payload,
      id: String(record.sequence),
      app: record.app,
      at: new Date(record.createdAtMs),
    };
    const outcomes: string[] = [];
    for (const actuator of this.actuators) {
      outcomes.push(
        `${actuator.id}: ${await actuator.onLifecycleChange(change)}`,
      );
    }
    return outcomes.join('; ');
  }
}
