import { InputError } from '@backstage/errors';
import {
  DefaultGithubCredentialsProvider,
  type ScmIntegrationRegistry,
} from '@backstage/integration';
import {
  MAIN_BRANCH,
  type AppRef,
} from '@microapps/backstage-plugin-microapps-node';
import type { GitHosting, GitTarget } from './types';

/** How the servers we know address a file on a branch. */
const FILE_PATHS: Record<string, string> = {
  gitea: `/src/branch/${MAIN_BRANCH}/microapp.yaml`,
  github: `/blob/${MAIN_BRANCH}/microapp.yaml`,
  gitlab: `/-/blob/${MAIN_BRANCH}/microapp.yaml`,
};

/**
 * A Git server that makes repositories when somebody pushes to them (GitLab,
 * Gitea, Forgejo and most others; GitHub does not). Credentials are those of
 * the portal's integration for its host.
 */
export class ServerGitHosting implements GitHosting {
  static create(options: {
    baseUrl: string;
    manifestUrl?: string;
    integrations: ScmIntegrationRegistry;
  }): ServerGitHosting {
    return new ServerGitHosting(
      options.baseUrl,
      options.manifestUrl,
      options.integrations,
    );
  }

  private constructor(
    private readonly baseUrl: string,
    private readonly manifestUrl: string | undefined,
    private readonly integrations: ScmIntegrationRegistry,
  ) {}

  async targetOf(ref: AppRef): Promise<GitTarget> {
    const folder = ref.namespace === 'default' ? '' : `/${ref.namespace}`;
    const pageUrl = `${this.baseUrl}${folder}/${ref.name}`;
    const url = `${pageUrl}.git`;
    return {
      ...{ url, pageUrl },
      cloneUrl: url,
      manifestUrl: this.manifestUrlOf(ref, pageUrl),
      env: await this.credentialsFor(url),
    };
  }

  async prepare(): Promise<() => Promise<void>> {
    return async () => undefined;
  }

  private manifestUrlOf(ref: AppRef, pageUrl: string): string {
    if (this.manifestUrl) {
      return this.manifestUrl
        .split('{namespace}')
        .join(ref.namespace)
        .split('{name}')
        .join(ref.name);
    }
    const path = FILE_PATHS[this.integrations.byUrl(pageUrl)?.type ?? ''];
    if (!path) {
      throw new InputError(
        'The portal does not know how this Git server addresses a file. Ask a platform admin to set microapps.git.manifestUrl.',
      );
    }
    return `${pageUrl}${path}`;
  }

  private async credentialsFor(url: string): Promise<Record<string, string>> {
    const authorization = await this.authorizationFor(url);
    return authorization
      ? {
          GIT_CONFIG_COUNT: '1',
          // For this server alone; `runGit` follows it nowhere else.
          GIT_CONFIG_KEY_0: `http.${new URL(url).origin}/.extraHeader`,
          GIT_CONFIG_VALUE_0: `Authorization: ${authorization}`,
        }
      : {};
  }

  private async authorizationFor(url: string): Promise<string | undefined> {
    const { gitea, github, gitlab } = this.integrations;
    if (github.byUrl(url)) {
      const { token } = await DefaultGithubCredentialsProvider.fromIntegrations(
        this.integrations,
      ).getCredentials({ url });
      return token && basic('x-access-token', token);
    }
    const lab = gitlab.byUrl(url)?.config;
    if (lab?.token) {
      return basic('oauth2', lab.token);
    }
    const tea = gitea.byUrl(url)?.config;
    return tea?.password && basic(tea.username ?? '', tea.password);
  }
}

function basic(user: string, secret: string): string {
  return `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`;
}
