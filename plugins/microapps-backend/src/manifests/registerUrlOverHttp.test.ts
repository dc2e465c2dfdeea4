import { FileServer } from '../__testUtils__/FileServer';
import { manifestText } from '../__testUtils__/manifestText';
import { as, startPortal, type Portal } from '../__testUtils__/startPortal';

jest.setTimeout(120_000);

describe('registering an address over HTTP', () => {
  const files = new FileServer();
  let base: string;
  let portal: Portal;

  beforeAll(async () => {
    base = await files.start();
    portal = await startPortal({
      microapps: {},
      readableHost: new URL(base).host,
    });
  });

  afterAll(() => files.stop());

  const register = (who: string, url: string) =>
    portal.call(who, 'post', '/manifests/register').send({ url });

  it('stops reading where no manifest goes on', async () => {
    const { status, body } = await register(
      as.creator,
      `${base}${files.endlessPath}`,
    );
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringMatching(/is larger than 64 KB, so it is no manifest/),
    ]);
    await until(() => files.answers.left === 1);
    // What the network holds on the way is beyond the portal.
    expect(files.answers.endlessBytes).toBeLessThan(8 * 1024 * 1024);
  });

  it.each(['anonymous', 'restricted', 'billing'] as const)(
    'fetches nothing for %s, who may register nothing',
    async who => {
      files.files.set('/lunch/microapp.yaml', manifestText());
      const read = files.answers.full;
      const { status } = await register(as[who], `${base}/lunch/microapp.yaml`);
      expect(status).toBe(who === 'anonymous' ? 401 : 403);
      expect(files.answers.full).toBe(read);
    },
  );

  it('takes no address with a password, and repeats none', async () => {
    files.files.set('/secret/microapp.yaml', manifestText({ name: 'secret' }));
    const read = files.answers.full;
    for (const secret of [
      base.replace('//', '//casey:pass-word@'),
      base.replace('//', '//pass-word@'),
      'https://casey:pass-word@not a host',
      'ftp://casey:pass-word@git.example.com',
    ]) {
      const { status, text } = await register(
        as.creator,
        `${secret}/secret/microapp.yaml`,
      );
      expect([secret, status]).toEqual([secret, 400]);
      expect(text).not.toContain('pass-word');
    }
    expect(files.answers.full).toBe(read);
    expect(
      (await portal.call(as.admin, 'get', '/apps/default/secret')).status,
    ).toBe(404);
  });

  it('says nothing of hosts that the portal may not read', async () => {
    const { body } = await register(as.creator, 'http://169.254.169.254/x');
    expect(body.error.message).toMatch(
      /^The portal may not read from 169\.254\.169\.254\./,
    );
  });
});

async function until(happened: () => boolean): Promise<void> {
  const end = performance.now() + 10_000;
  while (!happened()) {
    if (performance.now() > end) {
      throw new Error('It did not happen in time');
    }
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
