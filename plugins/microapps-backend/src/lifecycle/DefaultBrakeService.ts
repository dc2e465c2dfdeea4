import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { Clock } from '@microapps/backstage-plugin-microapps-node';
import type { AuditLog } from '../audit/types';
import { assertReason } from './assertReason';
import type { Brake, SweepStore } from './SweepStore';

export interface BrakeService {
  /** Absent while the sweep runs as ever. */
  get(): Promise<Brake | undefined>;
  /**
   * Lets what is planned happen, once.
   *
   * @throws ConflictError where nothing waits for it.
   */
  release(request: { actor: string; reason: string }): Promise<void>;
}

/** Stands between a mass action and the apps. */
export class DefaultBrakeService implements BrakeService {
  static create(options: {
    audit: AuditLog;
    clock: Clock;
    knex: Knex;
    store: SweepStore;
  }): DefaultBrakeService {
    const { audit, clock, knex, store } = options;
    return new DefaultBrakeService(audit, clock, knex, store);
  }

  private constructor(
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly knex: Knex,
    private readonly store: SweepStore,
  ) {}

  async get(): Promise<Brake | undefined> {
    return this.store.brake();
  }

  async release(request: { actor: string; reason: string }): Promise<void> {
    const { actor } = request;
    const reason = assertReason(request.reason);
    const brake = await this.store.brake();
    await this.knex.transaction(async tx => {
      const release = { atMs: this.clock.now().getTime(), by: actor };
      if (!brake || !(await this.store.releaseBrake(tx, release))) {
        throw new ConflictError(
          'Nothing waits for an answer. Somebody else may have given it a moment ago.',
        );
      }
      await this.audit.append(tx, {
        actor,
        action: 'brake-released',
        text: `${brake.planned} apps may be archived or deleted at once.`,
        reason,
        details: { planned: brake.planned, limit: brake.limit },
      });
    });
  }
}
