import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * For tests: a server on this machine that keeps the JSON it is sent.
 * @param {import('node:test').TestContext} test
 * @param {(request: { method: string, url: string, headers: object, body: unknown }) => { status?: number, body?: unknown }} [answer]
 * @returns {Promise<{ url: string, received: unknown[], requests: object[] }>}
 */
export async function startCollector(test, answer = () => ({})) {
  const received = [];
  const requests = [];
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    const { method, url, headers } = request;
    const body = text === '' ? undefined : JSON.parse(text);
    received.push(body);
    requests.push({ method, url, headers, body });
    const { status = 200, body: answered = {} } = answer({ method, url, headers, body });
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answered));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${server.address().port}`, received, requests };
}
