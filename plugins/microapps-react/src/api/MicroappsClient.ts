import { ResponseError } from '@backstage/errors';
import {
  DefaultApiClient,
  type TypedResponse,
} from '@microapps/backstage-plugin-microapps-common';
import type { AppRef, MicroappsApi } from './MicroappsApi';

type FetchApi = { fetch: typeof fetch };
type DiscoveryApi = { getBaseUrl(pluginId: string): Promise<string> };

/**
 * Asks the micro apps backend over HTTP.
 *
 * @public
 */
export class MicroappsClient implements MicroappsApi {
  private readonly client: DefaultApiClient;
  private readonly discoveryApi: DiscoveryApi;
  private readonly fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.discoveryApi = options.discoveryApi;
    this.fetchApi = options.fetchApi;
    this.client = new DefaultApiClient(options);
  }

  getApps: MicroappsApi['getApps'] = query =>
    bodyOf(this.client.getApps({ query }));

  getCounters: MicroappsApi['getCounters'] = () =>
    bodyOf(this.client.getAppCounters({}));

  getApp: MicroappsApi['getApp'] = path => bodyOf(this.client.getApp({ path }));

  getTimeline: MicroappsApi['getTimeline'] = (path, query = {}) =>
    bodyOf(this.client.getTimeline({ path, query }));

  getDecisions: MicroappsApi['getDecisions'] = (path, query = {}) =>
    bodyOf(this.client.getDecisions({ path, query }));

  getDecision: MicroappsApi['getDecision'] = id =>
    bodyOf(this.client.getDecision({ path: { id } }));

  getCosts: MicroappsApi['getCosts'] = (path, query = {}) =>
    bodyOf(this.client.getCosts({ path, query }));

  getComponents: MicroappsApi['getComponents'] = (path, query = {}) =>
    bodyOf(this.client.getComponents({ path, query }));

  postGate: MicroappsApi['postGate'] = (path, body) =>
    bodyOf(this.client.postGate({ path, body }));

  // The generated client cannot be told to stop.
  evaluate: MicroappsApi['evaluate'] = (body, options) =>
    this.send('POST', '/policies/evaluate', JSON.stringify(body), {
      type: 'application/json',
      ...options,
    });

  registerManifestUrl: MicroappsApi['registerManifestUrl'] = body =>
    bodyOf(this.client.registerManifestUrl({ body }));

  getManifest: MicroappsApi['getManifest'] = path =>
    bodyOf(this.client.getManifest({ path }));

  getCurrentPolicy: MicroappsApi['getCurrentPolicy'] = () =>
    bodyOf(this.client.getCurrentPolicy({}));

  validateManifest: MicroappsApi['validateManifest'] = content =>
    this.send('POST', '/manifests/validate', content);

  putManifest: MicroappsApi['putManifest'] = (app, content) =>
    this.send('PUT', `/manifests/${pathOf(app)}`, content);

  postLifecycle: MicroappsApi['postLifecycle'] = (path, action, reason) => {
    const request = { path, body: { reason } };
    switch (action) {
      case 'renew':
        return bodyOf(this.client.postRenew(request));
      case 'retire':
        return bodyOf(this.client.postRetire(request));
      default:
        return bodyOf(this.client.postReactivate(request));
    }
  };

  getEscalations: MicroappsApi['getEscalations'] = (query = {}) =>
    bodyOf(this.client.getEscalations({ query }));

  getEscalationCounters: MicroappsApi['getEscalationCounters'] = () =>
    bodyOf(this.client.getEscalationCounters({}));

  getEscalationDraft: MicroappsApi['getEscalationDraft'] = query =>
    bodyOf(this.client.getEscalationDraft({ query }));

  getEscalation: MicroappsApi['getEscalation'] = id =>
    bodyOf(this.client.getEscalation({ path: { id } }));

  postEscalation: MicroappsApi['postEscalation'] = body =>
    bodyOf(this.client.postEscalation({ body }));

  approveEscalation: MicroappsApi['approveEscalation'] = (id, body) =>
    bodyOf(this.client.approveEscalation({ path: { id }, body }));

  rejectEscalation: MicroappsApi['rejectEscalation'] = (id, comment) =>
    bodyOf(this.client.rejectEscalation({ path: { id }, body: { comment } }));

  revokeEscalation: MicroappsApi['revokeEscalation'] = (id, comment) =>
    bodyOf(this.client.revokeEscalation({ path: { id }, body: { comment } }));

  withdrawEscalation: MicroappsApi['withdrawEscalation'] = (id, comment) =>
    bodyOf(this.client.withdrawEscalation({ path: { id }, body: { comment } }));

  getBrake: MicroappsApi['getBrake'] = () => bodyOf(this.client.getBrake({}));

  releaseBrake: MicroappsApi['releaseBrake'] = reason =>
    bodyOf(this.client.releaseBrake({ body: { reason } }));

  getProposals: MicroappsApi['getProposals'] = (query = {}) =>
    bodyOf(this.client.getProposals({ query }));

  getProposal: MicroappsApi['getProposal'] = id =>
    bodyOf(this.client.getProposal({ path: { id } }));

  postProposal: MicroappsApi['postProposal'] = body =>
    bodyOf(this.client.postProposal({ body }));

  approveProposal: MicroappsApi['approveProposal'] = (id, comment) =>
    bodyOf(this.client.approveProposal({ path: { id }, body: { comment } }));

  declineProposal: MicroappsApi['declineProposal'] = (id, comment) =>
    bodyOf(this.client.declineProposal({ path: { id }, body: { comment } }));

  withdrawProposal: MicroappsApi['withdrawProposal'] = (id, comment) =>
    bodyOf(this.client.withdrawProposal({ path: { id }, body: { comment } }));

  getAudit: MicroappsApi['getAudit'] = (query = {}) =>
    bodyOf(this.get('/audit', query));

  exportAudit: MicroappsApi['exportAudit'] = async (query = {}) =>
    (await okOf(this.get('/audit/export', query))).blob();

  verifyAudit: MicroappsApi['verifyAudit'] = () =>
    bodyOf(this.client.verifyAudit({ query: {} }));

  // The generated client loses a parameter called `from`.
  private async get(
    path: string,
    query: Record<string, string | number | undefined>,
  ): Promise<Response> {
    const baseUrl = await this.discoveryApi.getBaseUrl('microapps');
    const params = new URLSearchParams(
      Object.entries(query).flatMap(([key, value]) =>
        value === undefined || value === '' ? [] : [[key, `${value}`]],
      ),
    );
    return this.fetchApi.fetch(`${baseUrl}${path}?${params}`);
  }

  // The generated client turns every body into JSON; a manifest must arrive as
  // the bytes its author wrote, because its digest and its line numbers count.
  private async send<T>(
    method: 'POST' | 'PUT',
    path: string,
    content: string,
    options: { type?: string; signal?: AbortSignal } = {},
  ): Promise<T> {
    const { type = 'application/yaml', signal } = options;
    const baseUrl = await this.discoveryApi.getBaseUrl('microapps');
    return bodyOf<T>(
      this.fetchApi.fetch(`${baseUrl}${path}`, {
        method,
        headers: { 'Content-Type': type },
        body: content,
        ...(signal ? { signal } : {}),
      }),
    );
  }
}

function pathOf({ namespace, name }: AppRef): string {
  return `${encodeURIComponent(namespace)}/${encodeURIComponent(name)}`;
}

async function bodyOf<T>(
  pending: Promise<TypedResponse<T> | Response>,
): Promise<T> {
  return (await okOf(pending)).json();
}

async function okOf<TResponse extends TypedResponse<unknown> | Response>(
  pending: Promise<TResponse>,
): Promise<TResponse> {
  const response = await pending;
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  return response;
}
