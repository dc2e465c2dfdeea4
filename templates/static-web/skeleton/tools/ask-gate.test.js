import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askGate } from './ask-gate.js';
import { writeApp } from './testing/app.js';
import { startCollector } from './testing/collector.js';

const finding = { ruleId: 'budget-missing', title: 'No budget', reason: 'Why.', fix: 'Set one.' };

async function ask(t, { answer, tier = 'sandbox' }) {
  const folder = await writeApp(t, { manifest: { tier } });
  const { url, requests } = await startCollector(t, () => ({ body: answer }));
  const env = { MICROAPPS_PORTAL_URL: url, MICROAPPS_PORTAL_TOKEN: 'made-up' };
  const said = [];
  const code = await askGate({ folder, env, say: (line) => said.push(line) });
  return { code, said: said.join('\n'), stages: requests.map(({ body }) => body.stage) };
}

test('allowed at every stage of its tier', async (t) => {
  const { code, stages } = await ask(t, { answer: { checked: true, allowed: true } });
  assert.deepEqual([code, stages], [0, ['build', 'deploy']]);
});

test('without a tier the stages of the strictest are asked', async (t) => {
  const answer = { checked: true, allowed: true };
  const { stages } = await ask(t, { answer, tier: null });
  assert.deepEqual(stages, ['build', 'deploy', 'promote']);
});

test('not allowed: what to do is said, and the first stage ends it', async (t) => {
  const answer = { checked: true, allowed: false, violations: [finding] };
  const { code, said, stages } = await ask(t, { answer });
  assert.deepEqual([code, stages], [1, ['build']]);
  assert.match(said, /✖ No budget: Why\. Set one\. \(budget-missing\)/);
});

test('a warning is said once and does not stop, unless policy.yaml says so', async (t) => {
  const warned = { checked: true, allowed: true, warnings: [finding] };
  const { code, said } = await ask(t, { answer: warned });
  assert.deepEqual([code, said.match(/No budget/g).length], [0, 1]);
  const stopped = { ...warned, warnings: [{ ...finding, ruleId: 'tests-required' }] };
  assert.equal((await ask(t, { answer: stopped })).code, 1);
});

for (const answer of [{}, { allowed: true }, { checked: false, allowed: true }]) {
  test(`the answer ${JSON.stringify(answer)} is no yes`, async (t) => {
    assert.equal((await ask(t, { answer })).code, 3);
  });
}

test('a tier without stages is no yes either', async (t) => {
  const { code, said } = await ask(t, { answer: {}, tier: 'toy' });
  assert.equal(code, 2);
  assert.match(said, /no stage for the tier "toy"/);
});

test('a text of the portal cannot start a line of its own', async (t) => {
  const evil = { ...finding, fix: 'x\n::set-output name=a::b' };
  const { said } = await ask(t, { answer: { checked: true, allowed: false, violations: [evil] } });
  assert.doesNotMatch(said, /^::/m);
});
