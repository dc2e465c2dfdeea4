import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PortalProblem, portalOf, tellPortal, withPortal } from './portal.js';
import { startCollector } from './testing/collector.js';

const app = { namespace: 'default', name: 'lunch' };

test('the portal is known only with address and token', () => {
  assert.match(portalOf({}, {}).missing, /MICROAPPS_PORTAL_URL/);
  assert.match(portalOf({ portal: 'https://p.example.com' }, {}).missing, /MICROAPPS_PORTAL_TOKEN/);
  const env = { MICROAPPS_PORTAL_URL: 'https://q.example.com/', MICROAPPS_PORTAL_TOKEN: 'made-up' };
  assert.equal(portalOf({ portal: 'https://p.example.com' }, env).address, 'https://q.example.com');
});

test('the token never travels unencrypted', () => {
  const env = { MICROAPPS_PORTAL_TOKEN: 'made-up' };
  assert.throws(() => portalOf({ portal: 'http://portal.example.com' }, env), /https/);
  assert.equal(portalOf({ portal: 'http://localhost:7007' }, env).address, 'http://localhost:7007');
});

test('the portal is told as JSON, with the token', async (t) => {
  const { url, requests } = await startCollector(t, () => ({ body: { fine: true } }));
  const answer = await tellPortal({ address: url, token: 'made-up' }, app, 'gate', {
    stage: 'build',
  });
  assert.deepEqual(answer, { fine: true });
  const [{ method, url: path, headers, body }] = requests;
  assert.deepEqual([method, path], ['POST', '/api/microapps/apps/default/lunch/gate']);
  assert.equal(headers.authorization, 'Bearer made-up');
  assert.deepEqual(body, { stage: 'build' });
});

for (const [status, exitCode, words] of [
  [400, 1, /refused: too many/],
  [401, 1, /too many\. Its token .* ask your platform team/],
  [403, 1, /refused: too many\.$/],
  [404, 1, /register the app first/],
  [503, 3, /has a problem/],
]) {
  test(`status ${status} is explained`, async (t) => {
    const body = { error: { message: 'too many' } };
    const { url } = await startCollector(t, () => ({ status, body }));
    await assert.rejects(
      tellPortal({ address: url, token: 'made-up' }, app, 'gate', {}),
      (error) => {
        assert.ok(error instanceof PortalProblem);
        assert.equal(error.exitCode, exitCode);
        assert.match(error.message, words);
        return true;
      },
    );
  });
}

test('a portal that is down is exit code 3, and never looks like a yes', async () => {
  const said = [];
  const env = { MICROAPPS_PORTAL_URL: 'http://127.0.0.1:9', MICROAPPS_PORTAL_TOKEN: 'made-up' };
  const code = await withPortal('asked', { policy: {}, env, say: (l) => said.push(l) }, (portal) =>
    tellPortal(portal, app, 'gate', {}),
  );
  assert.equal(code, 3);
  assert.match(said[0], /does not answer/);
});

test('without a portal it says so, in GitHub as a notice', async () => {
  const said = [];
  const say = (line) => said.push(line);
  const work = () => assert.fail('The portal was asked.');
  assert.equal(await withPortal('asked', { policy: {}, env: {}, say }, work), 0);
  const github = { policy: {}, env: { GITHUB_ACTIONS: 'true' }, say };
  assert.equal(await withPortal('asked', github, work), 0);
  assert.match(said[0], /^The portal was not asked: its address/);
  assert.match(said[1], /^::notice::The portal was not asked/);
});

test('a mistake in the program itself is not swallowed', async () => {
  const env = { MICROAPPS_PORTAL_URL: 'http://127.0.0.1:9', MICROAPPS_PORTAL_TOKEN: 'made-up' };
  const broken = () => {
    throw new TypeError('broken');
  };
  await assert.rejects(withPortal('asked', { policy: {}, env, say: () => {} }, broken), TypeError);
});
