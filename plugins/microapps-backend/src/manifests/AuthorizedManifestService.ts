import type {
  BackstageCredentials,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { parseManifest } from '@microapps/backstage-plugin-microapps-manifest';
import {
  formatAppRef,
  type AppRef,
} from '@microapps/backstage-plugin-microapps-node';
import type { AppAccess } from '../access/types';
import type { AppStore } from '../apps/types';
import type { WrittenWizardRun } from '../wizard/types';
import { ManifestRefusedError } from './ManifestRefusedError';
import { readManifestUrl } from './readManifestUrl';
import type { ManifestService, RegisteredManifest } from './types';

/** Takes manifests from people and services that may send them. */
export class AuthorizedManifestService {
  static create(options: {
    access: AppAccess;
    apps: AppStore;
    manifests: ManifestService;
    urlReader: UrlReaderService;
  }): AuthorizedManifestService {
    const { access, apps, manifests, urlReader } = options;
    return new AuthorizedManifestService(access, apps, manifests, urlReader);
  }

  private constructor(
    private readonly access: AppAccess,
    private readonly apps: AppStore,
    private readonly manifests: ManifestService,
    private readonly urlReader: UrlReaderService,
  ) {}

  async validate(content: Uint8Array, credentials: BackstageCredentials) {
    await this.access.assertMayLook(credentials);
    return this.manifests.validate(content);
  }

  async push(
    ref: AppRef,
    content: Uint8Array,
    credentials: BackstageCredentials,
  ): Promise<RegisteredManifest> {
    const { actor } = await this.assertMayRegister(ref, credentials);
    return this.manifests.register({
      ref,
      content,
      actor,
      source: { kind: 'push', subject: actor },
    });
  }

  async registerUrl(
    request: { url: string; namespace: string; wizard?: WrittenWizardRun },
    credentials: BackstageCredentials,
  ): Promise<RegisteredManifest> {
    // Before anything is fetched on behalf of somebody who may not register.
    await this.access.assertMayRegister(credentials);
    const { url, namespace, wizard } = request;
    const content = await readManifestUrl(this.urlReader, url);
    const read = parseManifest(content);
    if (!read.ok) {
      throw new ManifestRefusedError(read.problems);
    }
    const ref = { namespace, name: read.manifest.name };
    const { actor } = await this.assertMayRegister(ref, credentials);
    return this.manifests.register({
      ref,
      content,
      actor,
      source: { kind: 'url', url, subject: actor },
      wizard,
    });
  }

  async get(ref: AppRef, credentials: BackstageCredentials) {
    // Facts of decisions hold the manifest: who may read the one may read the other.
    await this.access.assertDecisionReadable(credentials, ref);
    return this.manifests.get(ref);
  }

  async changesAfter(
    sequence: number,
    limit: number,
    credentials: BackstageCredentials,
  ) {
    await this.access.assertReadsAll(credentials);
    return this.manifests.changesAfter(sequence, limit);
  }

  /** A taken name is no secret: whoever asks must hear that it is taken. */
  private async assertMayRegister(
    ref: AppRef,
    credentials: BackstageCredentials,
  ): Promise<{ actor: string }> {
    if (!(await this.apps.find(ref))) {
      return this.access.assertCreatable(credentials, ref);
    }
    try {
      return await this.access.assertWritable(credentials, ref);
    } catch (error) {
      if (error instanceof NotFoundError) {
        throw new NotAllowedError(
          `The name ${formatAppRef(
            ref,
          )} is taken by an app of somebody else. Choose another name, or ask a platform admin.`,
        );
      }
      throw error;
    }
  }
}
