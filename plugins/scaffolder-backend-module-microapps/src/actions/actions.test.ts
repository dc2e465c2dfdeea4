import { existsSync, readFileSync } from 'node:fs';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { JsonObject } from '@backstage/types';
import { DefaultApiClient } from '@microapps/backstage-plugin-microapps-common';
import {
  wishOf,
  writeManifest,
} from '@microapps/backstage-plugin-microapps-manifest';
import { MicroappsPortal } from '../portal/MicroappsPortal';
import { FolderGitHosting } from '../publish/FolderGitHosting';
import { GitPublisher } from '../publish/GitPublisher';
import { createManifestAction } from './createManifestAction';
import { createPublishGitAction } from './createPublishGitAction';
import { createRegisterAction } from './createRegisterAction';
import { createRequestExceptionAction } from './createRequestExceptionAction';

const folder = createMockDirectory();

const gitDirectory = () => folder.resolve('git');

/** Whoever asks it over the network fails: in a dry run nobody does. */
const portal = MicroappsPortal.create({
  auth: mockServices.auth(),
  client: new DefaultApiClient({
    discoveryApi: { getBaseUrl: async () => 'http://localhost:9' },
  }),
});

const context = <T extends JsonObject>(input: T, isDryRun = false) => ({
  ...createMockActionContext<T>({
    input,
    workspacePath: folder.path,
    user: { ref: 'user:default/ada' },
    getInitiatorCredentials: async () => mockCredentials.user(),
  }),
  isDryRun,
});

const manifest = writeManifest(
  wishOf(
    {
      about: { name: 'lunch', purpose: 'Lunch', team: 'group:default/ops' },
      does: { audience: 'self', people: 'none', data: 'public', services: [] },
      review: {},
    },
    {
      template: { name: 'static-web', version: '1.0.0', runtime: 'static:1' },
      person: { name: 'Ada', email: 'ada@example.com' },
      today: '2026-11-23',
    },
  ),
);

beforeEach(() => folder.clear());

describe('microapp:manifest', () => {
  it('writes a manifest', async () => {
    const ctx = context({ content: manifest });
    await createManifestAction().handler(ctx);
    expect(readFileSync(folder.resolve('microapp.yaml'), 'utf8')).toBe(
      manifest,
    );
    expect(ctx.output).toHaveBeenCalledWith(
      'digest',
      expect.stringMatching(/^sha256:/),
    );
  });

  it('writes nothing that is none', async () => {
    const ctx = context({ content: 'name: Lunch Picker' });
    await expect(createManifestAction().handler(ctx)).rejects.toThrow(
      /^The manifest cannot be used:\n1:1 `version` is missing/,
    );
    expect(existsSync(folder.resolve('microapp.yaml'))).toBe(false);
  });
});

describe('in a dry run', () => {
  it('no repository is made', async () => {
    const publisher = GitPublisher.create({
      hosting: FolderGitHosting.create({ directory: gitDirectory() }),
      logger: mockServices.logger.mock(),
    });
    const ctx = context({ name: 'lunch' }, true);
    await createPublishGitAction({ publisher }).handler(ctx);
    expect(ctx.output).toHaveBeenCalledWith(
      'cloneCommand',
      expect.stringMatching(/^git clone file:\/\/.*\/default\/lunch\.git$/),
    );
    expect(existsSync(gitDirectory())).toBe(false);
  });

  it('nothing is registered and nobody is asked', async () => {
    const register = context(
      { name: 'lunch', manifestUrl: 'http://git.localhost/x' },
      true,
    );
    await createRegisterAction({
      ...{ auth: mockServices.auth(), portal },
      catalog: catalogServiceMock(),
    }).handler(register);
    expect(register.output).toHaveBeenCalledWith(
      'entityUrl',
      '/catalog/default/component/lunch',
    );
    const request = context(
      {
        app: 'default/lunch',
        requests: [
          {
            kind: 'exception' as const,
            ruleId: 'sponsor-missing',
            expiresAt: '2026-12-01T00:00:00Z',
          },
        ],
      },
      true,
    );
    await createRequestExceptionAction({ portal }).handler(request);
    expect(request.output).toHaveBeenCalledWith('requests', []);
  });
});

describe('in plain words', () => {
  it('says that the portal has no place for repositories', async () => {
    const ctx = context({ name: 'lunch' });
    await expect(
      createPublishGitAction({ publisher: undefined }).handler(ctx),
    ).rejects.toThrow('no place for new repositories yet');
  });

  it('says that the portal does not answer', async () => {
    const ctx = context({
      name: 'lunch',
      manifestUrl: 'http://git.localhost/x',
    });
    await expect(
      createRegisterAction({
        ...{ auth: mockServices.auth(), portal },
        catalog: catalogServiceMock(),
      }).handler(ctx),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining(
        'The repository is made, but the portal did not register Lunch: it does not answer just now. Nothing is lost',
      ),
    });
  });
});
