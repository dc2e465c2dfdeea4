import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import { join } from 'node:path';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { startGitServer } from '../__testUtils__/startGitServer';
import { FolderGitHosting } from './FolderGitHosting';
import { GitPublisher } from './GitPublisher';
import { ServerGitHosting } from './ServerGitHosting';
import type { GitHosting, PublishRequest } from './types';

// Much else may run on the machine of the tests.
jest.setTimeout(60_000);

const SECRET = 'canary-7f3a';

const folder = createMockDirectory();

const logger = mockServices.logger.mock();

const ref = { namespace: 'default', name: 'lunch' };

const wish = { name: 'when-approved', message: 'Wish' };

beforeEach(() => {
  folder.clear();
  mkdirSync(folder.resolve('files/src'), { recursive: true });
  writeFileSync(folder.resolve('files/microapp.yaml'), 'name: lunch\n');
  writeFileSync(folder.resolve('files/src/main.js'), 'export {};\n');
  // What a template brings along is no configuration of git.
  mkdirSync(folder.resolve('files/.hidden'));
  writeFileSync(folder.resolve('files/.hidden/x'), 'x');
  jest.clearAllMocks();
});

const request = (changes: Partial<PublishRequest> = {}): PublishRequest => ({
  ref,
  directory: folder.resolve('files'),
  workDirectory: mkdtempSync(folder.resolve('work-')),
  message: 'Start lunch',
  branches: [{ ...wish, files: { 'microapp.yaml': 'name: lunch # more\n' } }],
  author: { name: 'Ada <b>\nLovelace', email: 'ada@example.com' },
  madeFor: 'user:default/ada',
  ...changes,
});

const bare = () => folder.resolve('git/default/lunch.git');

const git = (...args: string[]) =>
  execFileSync('git', ['--git-dir', bare(), ...args])
    .toString()
    .trim();

async function listen(server: Server): Promise<number> {
  await new Promise<void>(done => {
    server.listen(0, '127.0.0.1', done);
  });
  return (server.address() as AddressInfo).port;
}

const publisherOf = (hosting: GitHosting) =>
  GitPublisher.create({ hosting, logger });

const inFolder = () =>
  publisherOf(FolderGitHosting.create({ directory: folder.resolve('git') }));

describe('a repository in a folder', () => {
  it('has the files, the person and the further branch', async () => {
    const published = await inFolder().publish(request());
    expect(published).toMatchObject({ existed: false });
    expect(git('rev-parse', 'main')).toBe(published.commit);
    expect(git('ls-tree', '-r', '--name-only', 'main').split('\n')).toEqual([
      '.hidden/x',
      'microapp.yaml',
      'src/main.js',
    ]);
    expect(git('log', '--format=%an|%ae|%cn|%B', 'main')).toBe(
      'Ada bLovelace|ada@example.com|Micro apps portal|Start lunch\n\nMade-for: user:default/ada',
    );
    expect(git('show', 'when-approved:microapp.yaml')).toBe(
      'name: lunch # more',
    );
    expect(git('show', 'when-approved:src/main.js')).toBe('export {};');
    expect(git('rev-parse', 'when-approved^')).toBe(published.commit);
  });

  it('takes no settings from the folder for temporary files', async () => {
    mkdirSync(folder.resolve('temporary/.config/git'), { recursive: true });
    writeFileSync(folder.resolve('temporary/.config/git/ignore'), '*.yaml\n');
    const temporary = jest
      .spyOn(os, 'tmpdir')
      .mockReturnValue(folder.resolve('temporary'));
    await inFolder().publish(request());
    temporary.mockRestore();
    expect(git('ls-tree', '-r', '--name-only', 'main')).toContain(
      'microapp.yaml',
    );
  });

  it('is gone on with when it is made again', async () => {
    const first = await inFolder().publish(request());
    const refs = git('for-each-ref');
    const second = await inFolder().publish(request());
    expect(second).toEqual({ ...first, existed: true });
    expect(git('for-each-ref')).toBe(refs);
  });

  it('is replaced when its person answered differently', async () => {
    await inFolder().publish(request());
    writeFileSync(folder.resolve('files/microapp.yaml'), 'name: other\n');
    const second = await inFolder().publish(request({ branches: [] }));
    expect(second.existed).toBe(false);
    expect(git('show', 'main:microapp.yaml')).toBe('name: other');
    expect(git('for-each-ref').split('\n')).toHaveLength(1);
  });

  it.each<[string, () => void]>([
    ['of somebody else', () => undefined],
    [
      'with work on it',
      () => {
        const tree = git('rev-parse', 'main^{tree}');
        const next = git(
          ...['-c', 'user.name=a', '-c', 'user.email=a@b.c'],
          ...['commit-tree', tree, '-p', 'main', '-m', 'work'],
        );
        git('update-ref', 'refs/heads/main', next);
      },
    ],
    [
      'with a branch of others',
      () => {
        git('branch', 'idea', 'main');
      },
    ],
  ])('is left alone when it is one %s', async (kind, change) => {
    await inFolder().publish(request());
    change();
    const refs = git('for-each-ref');
    writeFileSync(folder.resolve('files/microapp.yaml'), 'name: other\n');
    const madeFor =
      kind === 'of somebody else' ? 'user:default/bob' : 'user:default/ada';
    await expect(
      inFolder().publish(request({ madeFor })),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('a repository called lunch already'),
    });
    expect(git('for-each-ref')).toBe(refs);
  });

  it('is made once when two want it at the same moment', async () => {
    const answers = await Promise.allSettled(
      ['ada', 'bob', 'eve'].map(name =>
        inFolder().publish(request({ madeFor: `user:default/${name}` })),
      ),
    );
    const made = answers.filter(({ status }) => status === 'fulfilled');
    expect(made).toHaveLength(1);
    expect(git('rev-list', '--count', 'main')).toBe('1');
    const reasons = answers.flatMap(answer =>
      answer.status === 'rejected' ? [answer.reason.message] : [],
    );
    expect(reasons).toEqual([
      expect.stringMatching(/already|at the same moment/),
      expect.stringMatching(/already|at the same moment/),
    ]);
  });

  it('takes no file outside of it', async () => {
    for (const path of [
      '../x',
      '/etc/x',
      '.git/config',
      'a/../../x',
      '',
      'a b',
    ]) {
      await expect(
        inFolder().publish(
          request({ branches: [{ ...wish, files: { [path]: 'x' } }] }),
        ),
      ).rejects.toThrow('is no path of a file');
    }
  });
});

describe('a repository on a server', () => {
  let server: Awaited<ReturnType<typeof startGitServer>>;

  beforeEach(async () => {
    server = await startGitServer({
      ...{ root: folder.resolve('git'), user: 'oauth2', password: SECRET },
    });
  });

  afterEach(() => server.stop());

  function onServer(host = server.host, token = SECRET) {
    const integrations = ScmIntegrations.fromConfig(
      new ConfigReader({
        integrations: {
          gitlab: [
            {
              ...{ host, token },
              baseUrl: `http://${host}`,
              apiBaseUrl: `http://${host}/api/v4`,
            },
          ],
        },
      }),
    );
    return publisherOf(
      ServerGitHosting.create({
        baseUrl: `http://${host}/default`,
        integrations,
      }),
    );
  }

  it('is made by pushing, with credentials nobody sees', async () => {
    const published = await onServer().publish(request());
    expect(published.target).toEqual({
      url: `http://${server.host}/default/lunch.git`,
      cloneUrl: `http://${server.host}/default/lunch.git`,
      pageUrl: `http://${server.host}/default/lunch`,
      manifestUrl: `http://${server.host}/default/lunch/-/blob/main/microapp.yaml`,
    });
    expect(git('rev-parse', 'main')).toBe(published.commit);
    expect(git('rev-parse', '--verify', 'when-approved')).toMatch(/^\w{40}$/);
    expect((await onServer().publish(request())).existed).toBe(true);
    expect(JSON.stringify(published)).not.toContain(SECRET);
    expect(server.seen.join('\n')).not.toContain(SECRET);
  });

  it.each<[string, () => GitPublisher, RegExp]>([
    [
      'lets nobody in',
      () => onServer(server.host, `${SECRET}-wrong`),
      /does not let the portal in\. Nothing was made/,
    ],
    [
      'is not there',
      () => onServer('localhost:9'),
      /does not answer\. Nothing was made/,
    ],
  ])(
    'is refused in plain words by one that %s',
    async (_, publisher, words) => {
      const failed = publisher().publish(request());
      await expect(failed).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringMatching(words),
      });
      expect(JSON.stringify(logger.warn.mock.calls)).not.toContain(SECRET);
      expect(logger.warn).toHaveBeenCalledTimes(1);
    },
  );

  it('goes nowhere else with the credentials', async () => {
    const seen: string[] = [];
    // Says as much as git needs to hear before it asks a second time.
    const elsewhere = createServer(({ method, headers }, res) => {
      seen.push(`${method} ${headers.authorization}`);
      res.writeHead(200, {
        'content-type': 'application/x-git-upload-pack-advertisement',
      });
      res.end(
        '001e# service=git-upload-pack\n0000000eversion 2\n000cls-refs\n0000',
      );
    });
    const there = await listen(elsewhere);
    const moved = createServer(({ url }, res) => {
      res.writeHead(302, { location: `http://127.0.0.1:${there}${url}` }).end();
    });
    const published = onServer(`localhost:${await listen(moved)}`).publish(
      request(),
    );
    await expect(published).rejects.toThrow(/Nothing was made/);
    expect(seen).toEqual([]);
    for (const each of [elsewhere, moved]) {
      each.closeAllConnections();
      each.close();
    }
  });

  it('says what a server has against it', async () => {
    execFileSync('git', ['init', '-q', '--bare', bare()]);
    const hook = join(bare(), 'hooks/pre-receive');
    writeFileSync(
      hook,
      '#!/bin/sh\necho "Names begin with a team." >&2\nexit 1\n',
    );
    chmodSync(hook, 0o755);
    await expect(onServer().publish(request())).rejects.toThrow(
      /did not take the repository of lunch: "Names begin with a team\."/,
    );
    expect(git('for-each-ref')).toBe('');
  });

  it('stops waiting for one that says nothing', async () => {
    const silent = createServer(() => undefined);
    const port = await listen(silent);
    const stop = new AbortController();
    const published = onServer(`localhost:${port}`).publish(
      request({ signal: stop.signal }),
    );
    setTimeout(() => stop.abort(), 1_000);
    await expect(published).rejects.toThrow('was stopped. Nothing was made');
    silent.closeAllConnections();
    silent.close();
  });
});
