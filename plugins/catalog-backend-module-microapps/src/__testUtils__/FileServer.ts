import { createHash } from 'node:crypto';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';

/** A host of files with ETags, on this machine. */
export class FileServer {
  readonly files = new Map<string, string>();
  /** How many answers were 200, and how many 304. */
  readonly answers = { full: 0, notModified: 0 };
  #server: Server | undefined;

  async start(): Promise<string> {
    const server = createServer((req, res) => {
      const content = this.files.get(req.url ?? '');
      if (content === undefined) {
        res.writeHead(404).end();
        return;
      }
      const etag = `"${createHash('sha256').update(content).digest('hex')}"`;
      if (req.headers['if-none-match'] === etag) {
        this.answers.notModified += 1;
        res.writeHead(304).end();
        return;
      }
      this.answers.full += 1;
      res.writeHead(200, { ETag: etag }).end(content);
    });
    this.#server = server;
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async stop() {
    await new Promise(resolve => {
      this.#server?.close(resolve);
      this.#server?.closeAllConnections();
    });
  }
}
