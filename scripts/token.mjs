/** `npm run --silent token -- <person>`: prints a token of one of the example people and nothing else. */
import { defaultPorts, people } from './lib/portal.mjs';
import { Problem, runScript } from './lib/problem.mjs';

const ids = people.map(([id]) => id);

await runScript(async () => {
  const [person, ...rest] = process.argv.slice(2);
  if (!ids.includes(person) || rest.length > 0) {
    throw new Problem(
      person
        ? `Nobody called "${[person, ...rest].join(' ')}" can sign in.`
        : 'Say for whom the token is.',
      {
        todo: `Use: npm run --silent token -- <person>, where person is one of ${ids.join(
          ', ',
        )}.`,
        exitCode: 2,
      },
    );
  }
  process.stdout.write(`${await fetchToken(person)}\n`);
});

async function fetchToken(person) {
  const backendUrl =
    process.env.MICROAPPS_BACKEND_URL ??
    `http://localhost:${defaultPorts.backend}`;
  const response = await fetch(`${backendUrl}/api/auth/demo/refresh`, {
    headers: { 'x-demo-person': person, 'x-requested-with': 'XMLHttpRequest' },
    signal: AbortSignal.timeout(10_000),
  }).catch(() => undefined);
  if (!response) {
    throw new Problem(`The portal does not answer at ${backendUrl}.`, {
      todo: 'Start it with npm start, wait until it says it is ready, then ask again.',
    });
  }
  const body = await response.json().catch(() => undefined);
  const token = body?.backstageIdentity?.token;
  if (response.ok && token) return token;
  throw new Problem(
    `The portal refuses to sign in ${person}: ${
      body?.error?.message ?? `status ${response.status}`
    }.`,
    {
      todo: 'These people exist in a development portal only (npm start); elsewhere, sign in with your own account.',
    },
  );
}
