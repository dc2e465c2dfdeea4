import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A Git server over HTTP that wants a password and makes repositories when they are pushed to. */
export async function startGitServer(options: {
  root: string;
  user: string;
  password: string;
}) {
  const expected = `Basic ${Buffer.from(
    `${options.user}:${options.password}`,
  ).toString('base64')}`;
  const seen: string[] = [];
  const server = createServer((req, res) => {
    const url = new URL(req.url ?? '/', 'http://localhost');
    seen.push(`${req.method} ${url.pathname}${url.search}`);
    if (req.headers.authorization !== expected) {
      res.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
      return;
    }
    const repository = /^\/(.+\.git)\//.exec(url.pathname)?.[1] ?? '';
    const path = join(options.root, repository);
    if (!existsSync(path)) {
      if (!`${url}`.includes('git-receive-pack')) {
        res.writeHead(404).end('Repository not found');
        return;
      }
      execFileSync('git', ['init', '-q', '--bare', path]);
    }
    serve(options.root, url, req, res);
  });
  await new Promise<void>(done => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    host: `localhost:${port}`,
    seen,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The program that comes with git, behind a CGI of a few lines. */
function serve(
  root: string,
  url: URL,
  req: IncomingMessage,
  res: ServerResponse,
): void {
  const backend = spawn(
    'git',
    ['-c', 'http.receivepack=true', 'http-backend'],
    {
      env: {
        PATH: process.env.PATH,
        GIT_PROJECT_ROOT: root,
        GIT_HTTP_EXPORT_ALL: '1',
        REQUEST_METHOD: req.method,
        PATH_INFO: url.pathname,
        QUERY_STRING: url.search.slice(1),
        CONTENT_TYPE: req.headers['content-type'] ?? '',
        HTTP_CONTENT_ENCODING: `${req.headers['content-encoding'] ?? ''}`,
        REMOTE_USER: 'portal',
      },
    },
  );
  req.pipe(backend.stdin);
  const chunks: Buffer[] = [];
  backend.stdout.on('data', chunk => chunks.push(chunk));
  backend.on('close', () => {
    const output = Buffer.concat(chunks);
    const end = output.indexOf('\r\n\r\n');
    const headers = Object.fromEntries(
      output
        .subarray(0, end)
        .toString()
        .split('\r\n')
        .map(line => line.split(/:\s*/, 2)),
    );
    res.writeHead(Number.parseInt(headers.Status ?? '200', 10), headers);
    res.end(output.subarray(end + 4));
  });
}
