import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { parseManifest } from '@microapps/backstage-plugin-microapps-manifest';
import { startPortal, type Portal } from './__testUtils__/startPortal';

// A whole portal, whose catalog looks around every second.
jest.setTimeout(120_000);

const folder = createMockDirectory();
const environment = process.env.NODE_ENV;

let portal: Portal;

beforeAll(async () => {
  Object.assign(process.env, { NODE_ENV: 'development' });
  portal = await startPortal({ gitDirectory: folder.resolve('git') });
  await portal.known(
    'group:default/creators',
    'group:default/platform-admins',
    'user:default/creator',
    'user:default/team-lead',
    'user:default/platform-admin',
    'template:default/static-web',
    'template:default/serverless-function',
  );
});

afterAll(() => {
  Object.assign(process.env, { NODE_ENV: environment });
});

function answers(
  name: string,
  changes: { about?: object; does?: object; review?: object } = {},
) {
  return {
    about: {
      name,
      purpose: 'Shows what is for lunch',
      team: 'group:default/creators',
      sponsor: 'user:default/team-lead',
      costCenter: 'CC-1200',
      ...changes.about,
    },
    does: {
      audience: 'self',
      people: 'none',
      data: 'internal',
      services: [],
      ...changes.does,
    },
    review: {
      openedAt: new Date(Date.now() - 60_000).toISOString(),
      ...changes.review,
    },
  };
}

const bare = (name: string) => folder.resolve(`git/default/${name}.git`);

const git = (name: string, ...args: string[]) =>
  execFileSync('git', ['--git-dir', bare(name), ...args]).toString();

const timelineOf = async (name: string) =>
  (await portal.call(`/microapps/apps/default/${name}/timeline`)).body.items;

const requestsOf = async (name: string) =>
  (await portal.call(`/microapps/escalations?app=default/${name}`)).body.items;

describe('an app out of the wizard', () => {
  it.each(['static-web', 'serverless-function'])(
    'has a repository, its entity and a gate it passed: %s',
    async template => {
      const name = `lunch-${template}`;
      const startedAt = performance.now();
      const made = await portal.create(template, answers(name));
      expect({ error: made.error, status: made.status }).toEqual({
        error: '',
        status: 'completed',
      });
      expect(performance.now() - startedAt).toBeLessThan(20_000);
      expect(made.output).toMatchObject({
        tier: 'sandbox',
        sandboxFirst: false,
        ttlDays: 30,
        gate: { allowed: true },
        entityRef: `component:default/${name}`,
      });

      const clone = folder.resolve(`clone-${template}`);
      const [program, ...words] = `${made.output.cloneCommand}`.split(' ');
      execFileSync(program, [...words, clone], { stdio: 'ignore' });
      const read = parseManifest(readFileSync(`${clone}/microapp.yaml`));
      expect(read.ok && read.manifest).toMatchObject({
        name,
        tier: 'sandbox',
        owner: { team: 'creators', contact: 'creator@example.com' },
        created_with: { template: `${template}@1.0.0` },
      });
      expect(readFileSync(`${clone}/package.json`, 'utf8')).toContain(
        `"name": "${name}"`,
      );
      expect(git(name, 'log', '--format=%an %ae', 'main').trim()).toBe(
        'Casey Moreau creator@example.com',
      );

      const { body: entity } = await portal.call(
        `/catalog/entities/by-name/component/default/${name}`,
      );
      expect(entity.spec).toMatchObject({
        type: 'micro-app',
        owner: 'group:default/creators',
      });
      const texts = (await timelineOf(name)).map(
        (entry: { text: string }) => entry.text,
      );
      expect(texts).toEqual(
        expect.arrayContaining([
          expect.stringMatching(
            /^First passing gate, \d+ seconds after the wizard was opened\.$/,
          ),
        ]),
      );
    },
  );

  it('starts in the sandbox and asks for what has to be agreed', async () => {
    const made = await portal.create(
      'serverless-function',
      answers('map-finder', {
        does: {
          audience: 'team',
          people: 'contact',
          services: [
            { domain: 'maps.example.com', name: 'Maps', secret: 'unknown' },
          ],
        },
        review: { reason: 'We look for places to eat.' },
      }),
    );
    expect(made.error).toBe('');
    expect(made.output).toMatchObject({ tier: 'sandbox', sandboxFirst: true });
    expect(git('map-finder', 'show', 'main:microapp.yaml')).not.toContain(
      'maps.example.com',
    );
    const wish = parseManifest(
      git('map-finder', 'show', 'when-approved:microapp.yaml'),
    );
    expect(wish.ok && wish.manifest).toMatchObject({
      tier: 'controlled',
      runtime: { allowed_third_parties: ['maps.example.com'] },
      classification: { pii: 'partial' },
    });
    const waiting = await requestsOf('map-finder');
    expect(waiting).toHaveLength((made.output.requests as object[]).length);
    expect(waiting).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          ruleId: 'third-party-not-approved',
          value: 'maps.example.com',
          reason: 'We look for places to eat.',
          status: 'waiting',
        }),
      ]),
    );
  });

  it('takes what people write as text, whatever it says', async () => {
    const purpose =
      '${{ secrets.backstageToken }} {{ 7*7 }} {% raw %} "; touch pwned # <script>alert(1)</script>\n- a: &b !!js/function c';
    const made = await portal.create(
      'static-web',
      answers('as-text', { about: { purpose } }),
    );
    expect(made.error).toBe('');
    const read = parseManifest(git('as-text', 'show', 'main:microapp.yaml'));
    expect(read.ok && read.manifest.purpose).toBe(purpose);
    for (const path of git('as-text', 'ls-tree', '-r', '--name-only', 'main')
      .trim()
      .split('\n')
      .filter(each => each !== 'microapp.yaml')) {
      expect(git('as-text', 'show', `main:${path}`)).not.toContain('7*7');
    }
  });
});

describe('what cannot be made is refused before anything is', () => {
  it.each([
    ['..', /The name may have lower-case letters/],
    ['../../escape', /The name may have lower-case letters/],
    ['a/b', /The name may have lower-case letters/],
    ['Lunch', /The name may have lower-case letters/],
    ['admin', /The name means something else here/],
    ['a'.repeat(300), /The name is too long \(at most 63 characters\)/],
    ['', /The name is not answered yet/],
    ['${{ 7*7 }}', /The name may have lower-case letters/],
  ])('the name %j', async (name, words) => {
    const { status, error } = await portal.create('static-web', answers(name));
    expect([status, error]).toEqual(['failed', expect.stringMatching(words)]);
  });

  it.each<[string, Parameters<typeof answers>[1], RegExp]>([
    [
      'a team of others',
      { about: { team: 'group:default/platform-admins' } },
      /You are not in the team group:default\/platform-admins/,
    ],
    [
      'a team nobody knows',
      { about: { team: 'group:default/nobody' } },
      /There is no team group:default\/nobody/,
    ],
    [
      'a mentor nobody knows',
      { about: { sponsor: 'user:default/nobody' } },
      /There is nobody called user:default\/nobody/,
    ],
    [
      'an answer that was not offered',
      { does: { audience: 'everybody' } },
      /Who will use it has to be one of the answers offered/,
    ],
    [
      'an address that is none',
      {
        does: {
          services: [{ domain: 'https://x.example.com/a', secret: 'no' }],
        },
      },
      /The address of a service has to be a domain alone/,
    ],
    [
      'nobody to say why',
      { does: { audience: 'external' } },
      /Say in a sentence why/,
    ],
  ])('%s', async (_, changes, words) => {
    const { status, error } = await portal.create(
      'static-web',
      answers('never-made', changes),
    );
    expect([status, error]).toEqual(['failed', expect.stringMatching(words)]);
    expect(existsSync(bare('never-made'))).toBe(false);
  });

  it('a name that is taken, and lets admins choose any team', async () => {
    const first = await portal.create(
      'static-web',
      answers('taken-name'),
      'platform-admin',
    );
    expect(first.error).toBe('');
    const commit = git('taken-name', 'rev-parse', 'main');
    const second = await portal.create('static-web', answers('taken-name'));
    expect(second.error).toMatch(/There is an app called taken-name already/);
    expect(git('taken-name', 'rev-parse', 'main')).toBe(commit);
  });
});

describe('what went wrong on the way', () => {
  it('can be tried again once git is there', async () => {
    const { PATH } = process.env;
    folder.addContent({ empty: {} });
    process.env.PATH = folder.resolve('empty');
    let failed;
    try {
      failed = await portal.create('static-web', answers('no-git'));
    } finally {
      process.env.PATH = PATH;
    }
    expect(failed.error).toMatch(/the program git is missing/);
    expect(existsSync(bare('no-git'))).toBe(false);
    expect((await portal.retry(failed.id)).status).toBe('completed');
  });

  it('leaves nothing when the server does not take it', async () => {
    execFileSync('git', ['init', '-q', '--bare', bare('not-taken')]);
    const hook = `${bare('not-taken')}/hooks/pre-receive`;
    writeFileSync(
      hook,
      '#!/bin/sh\necho "Names begin with a team." >&2\nexit 1\n',
    );
    chmodSync(hook, 0o755);
    const failed = await portal.create('static-web', answers('not-taken'));
    expect(failed.error).toMatch(
      /did not take the repository of not-taken: "Names begin with a team\."/,
    );
    expect(git('not-taken', 'for-each-ref')).toBe('');
    const { status } = await portal.call('/microapps/apps/default/not-taken');
    expect(status).toBe(404);
    rmSync(hook);
    expect((await portal.retry(failed.id)).status).toBe('completed');
  });

  it('never touches a repository that somebody works in', async () => {
    const work = folder.resolve('work');
    execFileSync('git', ['init', '-q', '--bare', bare('in-use')]);
    execFileSync('git', ['clone', '-q', bare('in-use'), work], {
      stdio: 'ignore',
    });
    execFileSync('git', [
      ...['-C', work, '-c', 'user.name=a', '-c', 'user.email=a@b.c'],
      ...['commit', '-q', '--allow-empty', '-m', 'theirs'],
    ]);
    execFileSync('git', ['-C', work, 'push', '-q', 'origin', 'HEAD:main'], {
      stdio: 'ignore',
    });
    const { error } = await portal.create('static-web', answers('in-use'));
    expect(error).toMatch(/There is a repository called in-use already/);
    expect(git('in-use', 'log', '--format=%s', 'main').trim()).toBe('theirs');
  });

  it('makes nothing twice when it is half done and tried again', async () => {
    // What a portal leaves that stops between pushing and registering.
    const values = answers('half-done', {
      does: {
        audience: 'team',
        services: [{ domain: 'maps.example.com', secret: 'no' }],
      },
      review: { reason: 'For the map.' },
    });
    const first = await portal.create('static-web', values);
    expect(first.error).toBe('');
    const refs = git('half-done', 'for-each-ref');
    const filed = (await requestsOf('half-done')).length;
    const timeline = (await timelineOf('half-done')).length;
    const again = await portal.retry(first.id);
    expect(again.status).toBe('completed');
    expect(again.output.requests).toEqual(first.output.requests);
    expect(git('half-done', 'for-each-ref')).toBe(refs);
    expect(await requestsOf('half-done')).toHaveLength(filed);
    expect(await timelineOf('half-done')).toHaveLength(timeline);
    expect(readdirSync(folder.resolve('git/default'))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^\.new-/)]),
    );
  });
});
