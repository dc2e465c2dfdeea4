import { createHash } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A host of files with ETags, on this machine. */
export class FileServer {
  readonly files = new Map<string, string>();
  /** A file that never ends. */
  readonly endlessPath = '/endless/microapp.yaml';
  /** How many answers were 200, and how many 304; bytes of endless ones, and whether their reader left. */
  readonly answers = { full: 0, notModified: 0, endlessBytes: 0, left: 0 };
  #server: Server | undefined;

  async start(): Promise<string> {
    const server = createServer((req, res) => {
      if (req.url === this.endlessPath) {
        this.#sendWithoutEnd(res);
        return;
      }
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

  #sendWithoutEnd(res: ServerResponse) {
    const chunk = '#'.repeat(16 * 1024);
    res.once('close', () => {
      this.answers.left += 1;
    });
    const send = () => {
      while (!res.closed && !res.destroyed) {
        this.answers.endlessBytes += chunk.length;
        if (!res.write(chunk)) {
          res.once('drain', send);
          return;
        }
      }
    };
    res.writeHead(200);
    send();
  }
}
