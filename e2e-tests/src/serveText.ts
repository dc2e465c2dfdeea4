import { once } from 'node:events';
import { createServer } from 'node:http';

/** A web server on this machine with one file, for a portal that reads from `localhost`. */
export async function serveText(
  text: string,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/yaml').end(text);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) {
    throw new Error('The server has no port');
  }
  return {
    url: `http://localhost:${address.port}/microapp.yaml`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
