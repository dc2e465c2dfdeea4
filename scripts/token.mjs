/** `npm run --silent token -- <person>`: prints a token of one of the example people and nothing else. */
import { defaultPorts, people, signInCheck } from './lib/portal.mjs';
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
  const port = process.env.MICROAPPS_BACKEND_PORT ?? defaultPorts.backend;
  const { url, headers } = signInCheck({ backend: port }, person);
  const signal = AbortSignal.timeout(10_000);
  const response = await fetch(url, { headers, signal }).catch(() => undefined);
  if (!response) {
    throw new Problem(`The portal does not answer on port ${port}.`, {
      todo: 'Start it with npm start, wait until it says it is ready, then ask again.',
    });
  }
  const body = await response.json().catch(() => undefined);
  const token = body?.backstageIdentity?.token;
  if (response.ok && token) return token;
  // The portal's own sentence comes first; what an error was caused by is for its log.
  const reason =
    body?.error?.message?.split('; caused by')[0] ??
    `It answers with status ${response.status}. Is this another program on that port?`;
  throw new Problem(`No token for ${person}: ${reason}`);
}
