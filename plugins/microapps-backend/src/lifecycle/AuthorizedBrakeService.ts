import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  microappLifecycleBrakePermission,
  type SweepBrake,
} from '@microapps/backstage-plugin-microapps-common';
import type { AppAccess } from '../access/types';
import { toIso } from '../apps/moneyAndTime';
import type { BrakeService } from './DefaultBrakeService';

/** Admins see what waits; everybody else hears that they have no part in it. */
export class AuthorizedBrakeService {
  static create(options: {
    access: AppAccess;
    brake: BrakeService;
    permissions: PermissionsService;
  }): AuthorizedBrakeService {
    const { access, brake, permissions } = options;
    return new AuthorizedBrakeService(access, brake, permissions);
  }

  private constructor(
    private readonly access: AppAccess,
    private readonly brake: BrakeService,
    private readonly permissions: PermissionsService,
  ) {}

  async get(credentials: BackstageCredentials): Promise<SweepBrake> {
    const mayRelease = await this.mayRelease(credentials);
    const brake = mayRelease ? await this.brake.get() : undefined;
    return brake && !brake.released
      ? {
          engaged: true,
          since: toIso(brake.engagedAtMs),
          planned: brake.planned,
          limit: brake.limit,
          apps: brake.apps,
          mayRelease,
        }
      : { engaged: false, mayRelease };
  }

  async release(
    reason: string,
    credentials: BackstageCredentials,
  ): Promise<SweepBrake> {
    await this.assertMayRelease(credentials);
    await this.brake.release({
      actor: this.access.actorOf(credentials),
      reason,
    });
    return this.get(credentials);
  }

  /** @throws NotAllowedError for anybody but platform admins. */
  async assertMayRelease(credentials: BackstageCredentials): Promise<void> {
    if (!(await this.mayRelease(credentials))) {
      throw new NotAllowedError('Only a platform admin may do this.');
    }
  }

  private async mayRelease(
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const [{ result }] = await this.permissions.authorize(
      [{ permission: microappLifecycleBrakePermission }],
      { credentials },
    );
    return result === AuthorizeResult.ALLOW;
  }
}
