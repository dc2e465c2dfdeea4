import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type { AppAccess } from '../access/types';
import type {
  ComponentList,
  ComponentQuery,
  ComponentUseList,
  SbomService,
  StoredSbom,
} from './types';

/** SBOMs of apps the caller may change, components of those they may see. */
export class AuthorizedSbomService {
  static create(options: {
    access: AppAccess;
    sboms: SbomService;
  }): AuthorizedSbomService {
    return new AuthorizedSbomService(options.access, options.sboms);
  }

  private constructor(
    private readonly access: AppAccess,
    private readonly sboms: SbomService,
  ) {}

  async upload(
    request: {
      ref: AppRef;
      appVersion?: string;
      /** Not called for somebody who may not upload. */
      readContent(): Promise<Buffer>;
    },
    credentials: BackstageCredentials,
  ): Promise<StoredSbom> {
    const { ref, appVersion, readContent } = request;
    const { actor } = await this.access.assertWritable(credentials, ref);
    const content = await readContent();
    return this.sboms.upload({ ref, appVersion, content, actor });
  }

  async listComponents(
    ref: AppRef,
    query: ComponentQuery,
    credentials: BackstageCredentials,
  ): Promise<ComponentList> {
    await this.access.assertReadable(credentials, ref);
    return this.sboms.listComponents(ref, query);
  }

  async findUses(
    query: { purl: string; limit: number; cursor?: string },
    credentials: BackstageCredentials,
  ): Promise<ComponentUseList> {
    const filter = await this.access.readable(credentials);
    return this.sboms.findUses({ ...query, filter });
  }
}
