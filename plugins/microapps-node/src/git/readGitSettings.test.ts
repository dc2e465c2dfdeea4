import { ConfigReader } from '@backstage/config';
import { readGitSettings } from './readGitSettings';

const read = (git: object) =>
  readGitSettings(new ConfigReader({ microapps: { git } }));

describe('microapps.git', () => {
  const environment = process.env.NODE_ENV;

  afterEach(() => {
    Object.assign(process.env, { NODE_ENV: environment });
  });

  it('is a folder in development and nowhere else', () => {
    Object.assign(process.env, { NODE_ENV: 'development' });
    expect(read({ directory: '/srv/git' })).toEqual({
      kind: 'folder',
      directory: '/srv/git',
    });
    for (const value of ['production', 'test', '']) {
      Object.assign(process.env, { NODE_ENV: value });
      expect(() => read({ directory: '/srv/git' })).toThrow(
        'microapps.git.directory is for development',
      );
    }
  });

  it('is a server', () => {
    expect(
      read({
        baseUrl: 'https://git.example.com/micro-apps/',
        manifestUrl: 'https://git.example.com/{name}/raw/microapp.yaml',
      }),
    ).toEqual({
      kind: 'server',
      baseUrl: 'https://git.example.com/micro-apps',
      manifestUrl: 'https://git.example.com/{name}/raw/microapp.yaml',
    });
    expect(read({ baseUrl: 'http://localhost:3001/a' })?.kind).toBe('server');
  });

  it('is nothing', () => {
    expect(readGitSettings(new ConfigReader({}))).toBeUndefined();
  });

  it.each([
    'https://me:secret@git.example.com/a',
    'https://git.example.com/a?token=x',
    'https://git.example.com/a#b',
    'http://git.example.com/a',
    'ssh://git@git.example.com/a',
    'file:///srv/git',
    'git.example.com',
  ])('refuses the address %s', baseUrl => {
    expect(() => read({ baseUrl })).toThrow(
      'microapps.git.baseUrl has to be an https:// address',
    );
  });

  it('refuses both at once', () => {
    expect(() =>
      read({ directory: '/srv/git', baseUrl: 'https://git.example.com/a' }),
    ).toThrow('keep one of them');
  });
});
