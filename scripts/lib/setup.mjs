/** The whole set-up: what `npm run setup` does, and what every other command does first. Quick when nothing has changed. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  readNpmSettings,
  toolEnvironment,
  withoutNpmLeftovers,
} from './environment.mjs';
import { runCommand } from './commands.mjs';
import { installPackages, isInstalled, requireFreeSpace } from './install.mjs';
import { withLock } from './lock.mjs';
import { Problem } from './problem.mjs';
import { ensureToolchain, locateToolchain } from './toolchain.mjs';

/**
 * @param {ReturnType<import('./paths.mjs').projectPaths>} paths
 * @returns {Promise<{ env: NodeJS.ProcessEnv, nodeBin: string, repeated: boolean }>}
 *   env: for everything started afterwards; repeated: true when there was nothing to do
 */
export async function setUp(paths, { env = process.env } = {}) {
  await requireGit(paths.root, env);
  const tools = locateToolchain(paths);
  if (toolsAreThere(tools) && (await isInstalled(paths, tools.nodeVersion))) {
    return { ...tools, env: toolEnvironment(tools, {}, env), repeated: true };
  }
  return withLock(paths.setupLock, () => setUpAlone(paths, env));
}

async function setUpAlone(paths, env) {
  const { nodeVersion } = locateToolchain(paths);
  const installed = await isInstalled(paths, nodeVersion);
  if (!installed) await requireFreeSpace(paths.root);
  const settings = await readNpmSettings(paths.root, env);
  const { registry } = settings;
  const tools = await ensureToolchain(paths, { env, registry });
  const toolEnv = toolEnvironment(tools, settings, env);
  if (!installed) {
    await installPackages(paths, { env: toolEnv, nodeVersion, registry });
  }
  return { ...tools, env: toolEnv, repeated: false };
}

function toolsAreThere({ nodeBin, yarnBin }) {
  return (
    existsSync(path.join(nodeBin, 'node')) &&
    existsSync(path.join(yarnBin, 'yarn'))
  );
}

async function requireGit(cwd, env) {
  const missing = await runCommand('git', ['--version'], {
    cwd,
    env: withoutNpmLeftovers(env),
  }).then(
    ({ code }) => code !== 0,
    () => true,
  );
  if (!missing) return;
  throw new Problem('git is not on PATH.', {
    todo: 'Install git (for example: apt install git, or xcode-select --install), then run the same command again.',
  });
}
