import { AuthService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  DefaultApiClient,
  ManifestChanges,
} from '@microapps/backstage-plugin-microapps-common';
import { ManifestChangesSource } from './types';

/** As many as the backend gives at once. */
const pageSize = 200;

/** Asks the micro apps backend, as the catalog itself. */
export class DefaultManifestChangesSource implements ManifestChangesSource {
  readonly #auth: AuthService;
  readonly #client: DefaultApiClient;

  constructor(options: { auth: AuthService; client: DefaultApiClient }) {
    this.#auth = options.auth;
    this.#client = options.client;
  }

  async readAfter(sequence: number): Promise<ManifestChanges> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'microapps',
    });
    const response = await this.#client.getManifestChanges(
      { query: { after: sequence, limit: pageSize } },
      { token },
    );
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response.json();
  }
}
