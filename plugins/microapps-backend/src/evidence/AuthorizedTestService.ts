import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type { AppAccess } from '../access/types';
import type { TestReport, TestService } from './types';

/** Test results of apps the caller may change. */
export class AuthorizedTestService {
  static create(options: {
    access: AppAccess;
    tests: TestService;
  }): AuthorizedTestService {
    return new AuthorizedTestService(options.access, options.tests);
  }

  private constructor(
    private readonly access: AppAccess,
    private readonly tests: TestService,
  ) {}

  async upload(
    request: TestReport & { ref: AppRef; appVersion?: string },
    credentials: BackstageCredentials,
  ): Promise<'stored' | 'unchanged'> {
    const { actor } = await this.access.assertWritable(
      credentials,
      request.ref,
    );
    return this.tests.upload({ ...request, actor });
  }
}
