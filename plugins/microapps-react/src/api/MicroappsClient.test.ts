import { ResponseError } from '@backstage/errors';
import { isNotFound } from './isNotFound';
import { MicroappsClient } from './MicroappsClient';

const lunch = { namespace: 'default', name: 'lunch-picker' };

function clientThatGets(body: unknown, status = 200) {
  const requests: { url: string; init?: RequestInit }[] = [];
  const client = new MicroappsClient({
    discoveryApi: { getBaseUrl: async id => `http://portal/api/${id}` },
    fetchApi: {
      fetch: async (input, init) => {
        requests.push({ url: String(input), init });
        return new Response(JSON.stringify(body), {
          status,
          headers: { 'Content-Type': 'application/json' },
        });
      },
    },
  });
  return { client, requests };
}

describe('MicroappsClient', () => {
  it('returns the parsed answer', async () => {
    const { client, requests } = clientThatGets({ items: [], totalCount: 0 });
    await expect(
      client.getApps({
        tier: ['sandbox', 'controlled'],
        mine: true,
        limit: 25,
      }),
    ).resolves.toEqual({ items: [], totalCount: 0 });
    expect(requests[0].url).toBe(
      'http://portal/api/microapps/apps?mine=true&tier=sandbox&tier=controlled&limit=25',
    );
  });

  it.each([
    ['PUT', '/manifests/default/lunch-picker'],
    ['POST', '/manifests/validate'],
  ])('sends a manifest as its author wrote it: %s %s', async (method, path) => {
    const { client, requests } = clientThatGets({ ok: true, problems: [] });
    const content = 'name: lunch-picker # "quoted"\n\n';
    await (method === 'PUT'
      ? client.putManifest(lunch, content)
      : client.validateManifest(content));
    expect(requests[0]).toEqual({
      url: `http://portal/api/microapps${path}`,
      init: {
        method,
        headers: { 'Content-Type': 'application/yaml' },
        body: content,
      },
    });
  });

  it('does not let a name leave its place in the address', async () => {
    const { client, requests } = clientThatGets({});
    await client.putManifest({ namespace: 'a/b', name: '../x?y' }, '');
    expect(requests[0].url).toBe(
      'http://portal/api/microapps/manifests/a%2Fb/..%2Fx%3Fy',
    );
  });

  it('throws what the backend refused, and knows a missing app', async () => {
    const { client } = clientThatGets(
      {
        error: { name: 'NotFoundError', message: 'No such app' },
        response: { statusCode: 404 },
      },
      404,
    );
    const failure = await client.getApp(lunch).catch(error => error);
    expect(failure).toBeInstanceOf(ResponseError);
    expect(isNotFound(failure)).toBe(true);
    expect(isNotFound(new Error('other'))).toBe(false);
  });
});
