/** The OpenAPI generator itself: a Java archive that its npm package would fetch from a host of its own; Maven brings it instead. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { runCommand } from './commands.mjs';
import { Problem } from './problem.mjs';
import { step } from './steps.mjs';

const run = promisify(execFile);

/** The version that Backstage's templates are written for, pinned by content. */
const version = '7.18.0';
const sha256 =
  '35fdd19079f5fb37cf8074f48db825bdedc02c1b8264261bf283d9394d98a285';

/** Exit code for: a tool is not installed, nothing was done. */
const toolMissing = 3;

/**
 * Makes sure Java and the generator are there.
 * @throws Problem with exit code 3 when Java or Maven is not installed
 */
export async function ensureOpenApiGenerator({ nodeModules, toolchain }) {
  await requireTool('java', ['-version'], 'Java 17', 'default-jre-headless');
  const expectedAt = path.join(
    nodeModules,
    `@openapitools/openapi-generator-cli/versions/${version}.jar`,
  );
  if (existsSync(expectedAt)) return;
  await requireTool('mvn', ['-version'], 'Maven', 'maven');
  await step(`Fetching the OpenAPI generator ${version} (about 30 MB)`, () =>
    fetchWithMaven(toolchain, expectedAt),
  );
}

async function requireTool(command, args, name, debianPackage) {
  await run(command, args).catch(() => {
    throw new Problem(
      `${name} is not installed; the OpenAPI generator needs it.`,
      {
        todo: `Only people who change the HTTP interface need it: install it (apt install ${debianPackage}) and run this again.`,
        exitCode: toolMissing,
      },
    );
  });
}

async function fetchWithMaven(toolchain, expectedAt) {
  await fs.mkdir(toolchain, { recursive: true });
  const work = await fs.mkdtemp(path.join(toolchain, 'unfinished-'));
  try {
    const { code, tail } = await runCommand(
      'mvn',
      [
        ...['--batch-mode', 'dependency:copy'],
        `-Dartifact=org.openapitools:openapi-generator-cli:${version}`,
        `-DoutputDirectory=${work}`,
      ],
      { cwd: work },
    );
    if (code !== 0) {
      throw new Problem('Maven could not fetch the OpenAPI generator.', {
        todo: 'Check the network and your Maven settings, then run this again.',
        details: tail,
      });
    }
    const jar = path.join(work, `openapi-generator-cli-${version}.jar`);
    await requireContent(jar);
    await fs.mkdir(path.dirname(expectedAt), { recursive: true });
    await fs.rename(jar, expectedAt);
  } finally {
    await fs.rm(work, { recursive: true, force: true });
  }
}

async function requireContent(jar) {
  const hash = createHash('sha256').update(await fs.readFile(jar));
  if (hash.digest('hex') === sha256) return;
  throw new Problem('The OpenAPI generator is not the one we pinned.', {
    todo: 'Run the same command again; if it happens twice, your Maven mirror serves something else: ask whoever runs it.',
  });
}
