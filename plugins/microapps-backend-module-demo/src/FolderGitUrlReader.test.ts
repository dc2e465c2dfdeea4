import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createMockDirectory,
  mockServices,
  ServiceFactoryTester,
} from '@backstage/backend-test-utils';
import { urlReaderServiceFactory } from '@backstage/backend-defaults/urlReader';
import { folderGitUrlReaderFactory } from './urlReader';

const folder = createMockDirectory();

const address = (path: string) => `http://git.localhost${path}`;

async function readerOf(settings: object | undefined) {
  return ServiceFactoryTester.from(urlReaderServiceFactory, {
    dependencies: [
      folderGitUrlReaderFactory,
      mockServices.rootConfig.factory({
        data: { microapps: { git: settings } },
      }),
    ],
  }).getSubject();
}

function git(...args: string[]) {
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args]);
}

describe('a portal with repositories in a folder', () => {
  const environment = process.env.NODE_ENV;

  beforeEach(() => {
    Object.assign(process.env, { NODE_ENV: 'development' });
    folder.clear();
    const work = folder.resolve('work');
    const bare = folder.resolve('git/default/lunch.git');
    mkdirSync(join(work, 'sub'), { recursive: true });
    git('init', '-q', '--bare', bare);
    git('init', '-q', '-b', 'main', work);
    writeFileSync(join(work, 'microapp.yaml'), 'name: lunch\n');
    writeFileSync(join(work, 'sub/other.txt'), 'other');
    writeFileSync(folder.resolve('secret.txt'), 'secret');
    git('-C', work, 'add', '.');
    git('-C', work, 'commit', '-q', '-m', 'one');
    git('-C', work, 'push', '-q', bare, 'main');
  });

  afterEach(() => {
    Object.assign(process.env, { NODE_ENV: environment });
  });

  it('reads files of a branch', async () => {
    const reader = await readerOf({ directory: folder.resolve('git') });
    const file = await reader.readUrl(
      address('/default/lunch/blob/main/microapp.yaml'),
    );
    expect((await file.buffer()).toString()).toBe('name: lunch\n');
    const other = await reader.readUrl(
      address('/default/lunch/blob/main/sub/other.txt'),
    );
    expect((await other.buffer()).toString()).toBe('other');
    await expect(
      reader.readTree(address('/default/lunch/blob/main/sub')),
    ).rejects.toThrow('Only single files');
  });

  it.each([
    '/default/lunch/blob/main/nothing.yaml',
    '/default/lunch/blob/other/microapp.yaml',
    '/default/other/blob/main/microapp.yaml',
    '/default/lunch/blob/main/sub',
    '/default/lunch/blob/main/',
    '/default/lunch/blob/main/../../../secret.txt',
    '/default/lunch/blob/main/%2e%2e/%2e%2e/secret.txt',
    '/..%2f..%2fdefault/lunch/blob/main/microapp.yaml',
    '/default/lunch.git/blob/main/microapp.yaml',
    '/default/--upload-pack=x/blob/main/microapp.yaml',
    '/default/lunch/blob/main:sub/other.txt',
    '/default/lunch/blob/main~1/microapp.yaml',
    '/secret.txt',
  ])('finds nothing under %s', async path => {
    const reader = await readerOf({ directory: folder.resolve('git') });
    await expect(reader.readUrl(address(path))).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });

  it('knows no such host without the folder', async () => {
    const reader = await readerOf(undefined);
    await expect(
      reader.readUrl(address('/default/lunch/blob/main/microapp.yaml')),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });

  it.each(['production', 'test', undefined])(
    'refuses to start with NODE_ENV=%s',
    async value => {
      Object.assign(process.env, { NODE_ENV: value });
      if (value === undefined) {
        delete (process.env as { NODE_ENV?: string }).NODE_ENV;
      }
      await expect(
        readerOf({ directory: folder.resolve('git') }),
      ).rejects.toThrow('is for development');
    },
  );
});
