import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type {
  LifecycleDetail,
  LifecycleResult,
} from '@microapps/backstage-plugin-microapps-common';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type { AppAccess } from '../access/types';
import { toDecision } from '../gates/toApi';
import type { LifecycleService } from './types';

/** Keeping and ending an app is for its people; a pipeline only says that it is used. */
export class AuthorizedLifecycleService {
  static create(options: {
    access: AppAccess;
    auth: AuthService;
    lifecycle: LifecycleService;
  }): AuthorizedLifecycleService {
    const { access, auth, lifecycle } = options;
    return new AuthorizedLifecycleService(access, auth, lifecycle);
  }

  private constructor(
    private readonly access: AppAccess,
    private readonly auth: AuthService,
    private readonly lifecycle: LifecycleService,
  ) {}

  async take(
    step: 'renew' | 'retire' | 'reactivate',
    request: { ref: AppRef; reason: string },
    credentials: BackstageCredentials,
  ): Promise<LifecycleResult> {
    const { ref, reason } = request;
    const { actor } = await this.access.assertWritable(credentials, ref);
    if (!this.auth.isPrincipal(credentials, 'user')) {
      throw new NotAllowedError(
        'Whether an app is still needed is for a person to say. Ask one of its owners.',
      );
    }
    const outcome = await this.lifecycle[step]({ ref, reason, actor });
    const { app, decision, done, message } = outcome;
    return {
      done,
      message,
      lifecycle: await this.lifecycle.describe(app, true),
      decision: decision && toDecision(decision),
    };
  }

  async recordUsage(
    request: { ref: AppRef; lastUsedAt: string },
    credentials: BackstageCredentials,
  ): Promise<LifecycleDetail> {
    const { ref, lastUsedAt } = request;
    const { actor } = await this.access.assertWritable(credentials, ref);
    const app = await this.lifecycle.recordUsage({
      ref,
      actor,
      lastUsedAt: new Date(lastUsedAt),
    });
    return this.lifecycle.describe(app, true);
  }
}
