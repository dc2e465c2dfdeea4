/** The portal as it is deployed: bundled, with our packages compiled, in a folder of its own. */
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runCommand } from './commands.mjs';
import { Problem } from './problem.mjs';

/**
 * Builds the app and the backend, as for a container image, into a folder of their own.
 * @param {import('./suites/index.mjs').SuiteContext} context
 * @returns {Promise<string>} the bundle's folder; the caller removes it
 */
export async function buildPortal({ paths, env, print }) {
  const backend = path.join(paths.root, 'packages/backend');
  const cli = path.join(paths.nodeModules, '.bin/backstage-cli');
  await runBuildStep(cli, ['package', 'build'], { cwd: backend, env });
  const bundle = await fs.mkdtemp(path.join(os.tmpdir(), 'microapps-built-'));
  const archive = path.join(backend, 'dist/bundle.tar.gz');
  await runBuildStep('tar', ['-xzf', archive], { cwd: bundle, env });
  await linkDependencies(paths, bundle);
  // The configuration names the example people and the templates relative to the backend's folder.
  for (const folder of ['examples', 'templates']) {
    await fs.symlink(path.join(paths.root, folder), path.join(bundle, folder));
  }
  print(`Built in ${bundle}`);
  return bundle;
}

async function runBuildStep(command, args, options) {
  const { code, tail } = await runCommand(command, args, options);
  if (code === 0) return;
  throw new Problem('The portal cannot be built.', {
    todo: 'The lines above say why.',
    details: tail,
  });
}

// The bundle has our packages built; everything else is taken from where it is installed, package by package,
// because a link to the whole folder would lead back to our sources.
async function linkDependencies(paths, bundle) {
  const target = path.join(bundle, 'node_modules');
  await fs.mkdir(target, { recursive: true });
  const ownPackages = await listPackages(bundle);
  for (const entry of await fs.readdir(paths.nodeModules)) {
    const names = entry.startsWith('@')
      ? await listScope(paths.nodeModules, entry)
      : [entry];
    for (const name of names) {
      const own = ownPackages.get(name);
      const source = own ?? path.join(paths.nodeModules, name);
      await fs.mkdir(path.dirname(path.join(target, name)), {
        recursive: true,
      });
      await fs.symlink(source, path.join(target, name));
    }
  }
  for (const folder of ownPackages.values()) {
    const relative = path.relative(bundle, folder);
    const nested = path.join(paths.root, relative, 'node_modules');
    await fs.symlink(nested, path.join(folder, 'node_modules'));
  }
}

async function listScope(nodeModules, scope) {
  const names = await fs.readdir(path.join(nodeModules, scope));
  return names.map(name => `${scope}/${name}`);
}

async function listPackages(bundle) {
  const packages = new Map();
  for (const parent of ['packages', 'plugins']) {
    const names = await fs.readdir(path.join(bundle, parent)).catch(() => []);
    for (const name of names) {
      const folder = path.join(bundle, parent, name);
      const content = await fs.readFile(path.join(folder, 'package.json'));
      packages.set(JSON.parse(content).name, folder);
    }
  }
  return packages;
}
