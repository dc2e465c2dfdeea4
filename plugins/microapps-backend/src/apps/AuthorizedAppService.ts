import type {
  AuthService,
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type {
  AppCounters,
  AppDetail,
  AppPage,
  TimelinePage,
} from '@microapps/backstage-plugin-microapps-common';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type { AppAccess } from '../access/types';
import type { AppListRequest, AppService } from './AppService';

/** Shows callers the apps they may see, and no trace of others. */
export class AuthorizedAppService {
  static create(options: {
    access: AppAccess;
    apps: AppService;
    auth: AuthService;
    userInfo: UserInfoService;
  }): AuthorizedAppService {
    const { access, apps, auth, userInfo } = options;
    return new AuthorizedAppService(access, apps, auth, userInfo);
  }

  private constructor(
    private readonly access: AppAccess,
    private readonly apps: AppService,
    private readonly auth: AuthService,
    private readonly userInfo: UserInfoService,
  ) {}

  async list(
    request: Omit<AppListRequest, 'filter' | 'claims'>,
    credentials: BackstageCredentials,
  ): Promise<AppPage> {
    const [filter, claims] = await Promise.all([
      this.access.readable(credentials),
      this.claimsOf(credentials),
    ]);
    return this.apps.list({ ...request, filter, claims });
  }

  async counters(credentials: BackstageCredentials): Promise<AppCounters> {
    const [filter, claims] = await Promise.all([
      this.access.readable(credentials),
      this.claimsOf(credentials),
    ]);
    return this.apps.counters({ filter, claims });
  }

  async get(
    ref: AppRef,
    credentials: BackstageCredentials,
  ): Promise<AppDetail> {
    await this.access.assertReadable(credentials, ref);
    const mayWrite = await this.access.mayWrite(credentials, ref);
    return this.apps.get(ref, mayWrite);
  }

  async timeline(
    ref: AppRef,
    request: { action?: string; limit?: number; cursor?: string },
    credentials: BackstageCredentials,
  ): Promise<TimelinePage> {
    await this.access.assertReadable(credentials, ref);
    return this.apps.timeline(ref, request);
  }

  /** A service is nobody's colleague: nothing is "mine" to it. */
  private async claimsOf(credentials: BackstageCredentials): Promise<string[]> {
    if (!this.auth.isPrincipal(credentials, 'user')) {
      return [];
    }
    const info = await this.userInfo.getUserInfo(credentials);
    return info.ownershipEntityRefs.map(ref => ref.toLocaleLowerCase('en-US'));
  }
}
