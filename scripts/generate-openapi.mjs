/**
 * Writes the router types and the client from the OpenAPI document: `npm run generate-openapi`, or with `--check` only compares.
 * Backstage's generator empties its target, hides errors and needs a yarn: it works on a copy, and only a whole result is taken over.
 */
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runCommand } from './lib/commands.mjs';
import { ensureOpenApiGenerator } from './lib/openapi-generator.mjs';
import { projectPaths } from './lib/paths.mjs';
import { Problem, runScript } from './lib/problem.mjs';

const server = 'plugins/microapps-backend';
const client = 'plugins/microapps-common';
const generatedFolder = 'src/schema/openapi';

await runScript(async () => {
  const paths = projectPaths();
  const { root } = paths;
  await ensureOpenApiGenerator(paths);
  const copy = await fs.mkdtemp(path.join(os.tmpdir(), 'microapps-openapi-'));
  try {
    await makeCopy(root, copy);
    await generate(root, copy);
    const check = process.argv.includes('--check');
    return await (check ? compare(root, copy) : takeOver(root, copy));
  } finally {
    await fs.rm(copy, { recursive: true, force: true });
  }
});

async function makeCopy(root, copy) {
  for (const file of ['package.json', '.eslintrc.js', '.prettierignore']) {
    await fs.cp(path.join(root, file), path.join(copy, file));
  }
  const withoutGenerated = source =>
    !source.endsWith(generatedFolder) && !source.endsWith('node_modules');
  for (const folder of [server, client]) {
    await fs.cp(path.join(root, folder), path.join(copy, folder), {
      recursive: true,
      filter: withoutGenerated,
    });
  }
  await fs.symlink(
    path.join(root, 'node_modules'),
    path.join(copy, 'node_modules'),
  );
  // The generator calls tools through yarn, which refuses a project it has not installed.
  await fs.mkdir(path.join(copy, 'bin'));
  const forwarder = '#!/bin/sh\ntool=$1\nshift\nexec "$TOOLS/$tool" "$@"\n';
  await fs.writeFile(path.join(copy, 'bin/yarn'), forwarder, { mode: 0o755 });
}

async function generate(root, copy) {
  const tools = path.join(root, 'node_modules/.bin');
  const { tail } = await runCommand(
    path.join(tools, 'backstage-repo-tools'),
    [
      ...['package', 'schema', 'openapi', 'generate'],
      ...['--server', '--client-package', client],
    ],
    {
      cwd: path.join(copy, server),
      env: {
        ...process.env,
        TOOLS: tools,
        PATH: [path.join(copy, 'bin'), process.env.PATH].join(path.delimiter),
      },
    },
  );
  const complete = [server, client].every(folder =>
    existsSync(path.join(copy, folder, generatedFolder, 'generated/index.ts')),
  );
  if (complete && !/failed/i.test(tail)) return;
  throw new Problem('The OpenAPI generator did not finish.', {
    todo: 'The lines above say why.',
    details: tail,
  });
}

async function compare(root, copy) {
  const differing = [];
  for (const folder of [server, client]) {
    const relative = path.join(folder, generatedFolder);
    const fresh = await readTree(path.join(copy, relative));
    const committed = await readTree(path.join(root, relative));
    const names = new Set([...fresh.keys(), ...committed.keys()]);
    for (const name of names) {
      if (fresh.get(name) !== committed.get(name)) {
        differing.push(path.join(relative, name));
      }
    }
  }
  if (differing.length === 0) {
    process.stdout.write('The generated API code is up to date.\n');
    return 0;
  }
  throw new Problem('The generated API code is out of date.', {
    todo: 'Run npm run generate-openapi and commit what it writes.',
    details: differing.sort().join('\n'),
  });
}

async function takeOver(root, copy) {
  for (const folder of [server, client]) {
    const relative = path.join(folder, generatedFolder);
    await fs.rm(path.join(root, relative), { recursive: true, force: true });
    await fs.cp(path.join(copy, relative), path.join(root, relative), {
      recursive: true,
    });
    process.stdout.write(`Written: ${relative}\n`);
  }
  return 0;
}

/** @returns {Promise<Map<string, string>>} content by path */
async function readTree(folder) {
  const entries = await fs
    .readdir(folder, { recursive: true, withFileTypes: true })
    .catch(() => []);
  const files = entries.filter(entry => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const file = path.join(parentPath, name);
        return [path.relative(folder, file), await fs.readFile(file, 'utf8')];
      }),
    ),
  );
}
