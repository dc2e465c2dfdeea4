/**
 * Makes the server and client code from `src/schema/openapi.yaml`.
 *
 *   node scripts/generate-api.mjs           writes it
 *   node scripts/generate-api.mjs --check   exit 1 where what is there differs
 *
 * Exit 3 where Java, or Maven to fetch the generator, is missing.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const GENERATOR = '7.18.0';
const packageDir = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '..',
);
const root = path.resolve(packageDir, '../..');
const client = 'plugins/microapps-common';
const generated = [
  path.join(packageDir, 'src/schema/openapi/generated'),
  path.join(root, client, 'src/schema/openapi/generated'),
];
const jarName = `openapi-generator-cli-${GENERATOR}.jar`;
const jar = path.join(
  root,
  'node_modules/@openapitools/openapi-generator-cli/versions',
  `${GENERATOR}.jar`,
);

class Problem extends Error {
  constructor(message, exitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

async function has(command, ...args) {
  return run(command, args).then(
    () => true,
    () => false,
  );
}

async function ensureGenerator() {
  if (!(await has('java', '-version'))) {
    throw new Problem(
      'The API code is made by a Java program, and there is no java. Install Java 17 or newer.',
      3,
    );
  }
  if (existsSync(jar)) {
    return;
  }
  await fs.mkdir(path.dirname(jar), { recursive: true });
  const cached = path.join(
    os.homedir(),
    '.m2/repository/org/openapitools/openapi-generator-cli',
    GENERATOR,
    jarName,
  );
  if (!existsSync(cached)) {
    await fetchGenerator();
  }
  await fs.copyFile(cached, jar);
}

async function fetchGenerator() {
  if (!(await has('mvn', '-version'))) {
    throw new Problem(
      `The generator ${GENERATOR} is not here yet, and there is no mvn to fetch it. Install Maven.`,
      3,
    );
  }
  await run('mvn', [
    '-q',
    '-B',
    'dependency:get',
    `-Dartifact=org.openapitools:openapi-generator-cli:${GENERATOR}`,
    '-Dtransitive=false',
  ]).catch(error => {
    throw new Problem(
      `The generator ${GENERATOR} could not be fetched: ${error.message}`,
      3,
    );
  });
}

/** Path below its folder, and content, of every generated file. */
async function read(folder) {
  const files = new Map();
  if (!existsSync(folder)) {
    return files;
  }
  for (const entry of await fs.readdir(folder, {
    recursive: true,
    withFileTypes: true,
  })) {
    if (entry.isFile()) {
      const file = path.join(entry.parentPath, entry.name);
      files.set(path.relative(root, file), await fs.readFile(file, 'utf8'));
    }
  }
  return files;
}

async function readAll() {
  const folders = await Promise.all(generated.map(read));
  return new Map(folders.flatMap(files => [...files]));
}

/** The generator exits 0 whatever happens, so its output is looked at. */
async function generate() {
  for (const folder of generated) {
    await fs.rm(folder, { recursive: true, force: true });
  }
  const { stdout, stderr } = await run(
    process.execPath,
    [
      path.join(
        root,
        'node_modules/@backstage/repo-tools/bin/backstage-repo-tools',
      ),
      ...['package', 'schema', 'openapi', 'generate', '--server'],
      ...['--client-package', client],
    ],
    { cwd: packageDir, maxBuffer: 64 * 1024 * 1024 },
  );
  const files = await readAll();
  const expected = ['router.ts', 'Api.server.ts', 'Api.client.ts'];
  const missing = expected.filter(
    name => ![...files.keys()].some(file => path.basename(file) === name),
  );
  if (missing.length > 0) {
    throw new Problem(
      `The generator made no ${missing.join(
        ', ',
      )}. It said:\n${stdout}\n${stderr}`,
      1,
    );
  }
  return files;
}

async function restore(files) {
  for (const folder of generated) {
    await fs.rm(folder, { recursive: true, force: true });
  }
  for (const [file, content] of files) {
    await fs.mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await fs.writeFile(path.join(root, file), content);
  }
}

async function check() {
  const before = await readAll();
  let after = new Map();
  try {
    after = await generate();
  } finally {
    await restore(before);
  }
  const all = [...new Set([...before.keys(), ...after.keys()])];
  const different = all.filter(file => before.get(file) !== after.get(file));
  if (different.length > 0) {
    throw new Problem(
      `The API code is not that of src/schema/openapi.yaml:\n${different.join(
        '\n',
      )}\nRun: node plugins/microapps-backend/scripts/generate-api.mjs`,
      1,
    );
  }
  console.log(`The API code is up to date (${all.length} files).`);
}

try {
  await ensureGenerator();
  if (process.argv.includes('--check')) {
    await check();
  } else {
    const files = await generate();
    console.log(`Made ${files.size} files.`);
  }
} catch (error) {
  if (!(error instanceof Problem)) {
    throw error;
  }
  console.error(error.message);
  process.exitCode = error.exitCode;
}
