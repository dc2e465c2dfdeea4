import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type {
  AppDetail,
  Decision,
  DefaultApiClient,
  Escalation,
  Evaluation,
  PostEscalationRequest,
  RegisteredManifest,
  RegisterManifestUrlRequest,
} from '@microapps/backstage-plugin-microapps-common';
import {
  formatAppRef,
  type AppRef,
} from '@microapps/backstage-plugin-microapps-node';

interface Answer<T> {
  ok: boolean;
  status: number;
  json(): Promise<T>;
}

/**
 * The micro apps backend, asked over HTTP for the person a task runs for. What
 * it refuses is thrown as it words it.
 */
export class MicroappsPortal {
  static create(options: {
    auth: AuthService;
    client: DefaultApiClient;
  }): MicroappsPortal {
    return new MicroappsPortal(options.auth, options.client);
  }

  private constructor(
    private readonly auth: AuthService,
    private readonly client: DefaultApiClient,
  ) {}

  /** What the gate would say; nothing is stored. */
  async evaluate(
    draft: { manifest: string; stage: 'commit' | 'deploy'; namespace: string },
    credentials: BackstageCredentials,
  ): Promise<Evaluation> {
    return read(
      await this.client.evaluateDraft(
        { body: draft },
        await this.tokenFor(credentials),
      ),
    );
  }

  /** Whoever may see it: a taken name is no secret. */
  async findApp(ref: AppRef): Promise<AppDetail | undefined> {
    const own = await this.auth.getOwnServiceCredentials();
    const response = await this.client.getApp(
      { path: ref },
      await this.tokenFor(own),
    );
    return response.status === 404 ? undefined : read(response);
  }

  async register(
    body: RegisterManifestUrlRequest,
    credentials: BackstageCredentials,
  ): Promise<RegisteredManifest> {
    return read(
      await this.client.registerManifestUrl(
        { body },
        await this.tokenFor(credentials),
      ),
    );
  }

  async askGate(
    path: AppRef,
    stage: 'commit',
    credentials: BackstageCredentials,
  ): Promise<Decision> {
    return read(
      await this.client.postGate(
        { path, body: { stage } },
        await this.tokenFor(credentials),
      ),
    );
  }

  async ask(
    body: PostEscalationRequest,
    credentials: BackstageCredentials,
  ): Promise<Escalation> {
    return read(
      await this.client.postEscalation(
        { body },
        await this.tokenFor(credentials),
      ),
    );
  }

  /** Requests of the person that wait for an answer. */
  async waitingRequests(
    app: AppRef,
    credentials: BackstageCredentials,
  ): Promise<Escalation[]> {
    const { items } = await read(
      await this.client.getEscalations(
        {
          query: {
            app: formatAppRef(app),
            mine: true,
            status: ['waiting'],
            limit: 100,
          },
        },
        await this.tokenFor(credentials),
      ),
    );
    return items;
  }

  /** Says which app an approved idea became. */
  async proposalBuilt(
    id: string,
    app: AppRef,
    credentials: BackstageCredentials,
  ): Promise<void> {
    await read(
      await this.client.postProposalBuilt(
        { path: { id }, body: { app: formatAppRef(app) } },
        await this.tokenFor(credentials),
      ),
    );
  }

  private async tokenFor(onBehalfOf: BackstageCredentials) {
    return this.auth.getPluginRequestToken({
      onBehalfOf,
      targetPluginId: 'microapps',
    });
  }
}

async function read<T>(response: Answer<T> & Response): Promise<T> {
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  return response.json();
}
