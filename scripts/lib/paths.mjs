/** Where things lie in the project; everything under the git-ignored folders can be deleted at any time. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const scriptsLib = path.dirname(fileURLToPath(import.meta.url));

/**
 * @param {string} [root] the project's folder; the one these scripts lie in unless given
 */
export function projectPaths(root = path.resolve(scriptsLib, '../..')) {
  const toolchain = path.join(root, '.toolchain');
  return {
    root,
    nodeModules: path.join(root, 'node_modules'),
    yarnState: path.join(root, 'node_modules', '.yarn-state.yml'),
    toolchain,
    stamp: path.join(toolchain, 'stamp.json'),
    setupLock: path.join(toolchain, 'setup.lock'),
    installLog: path.join(toolchain, 'install.log'),
    portal: path.join(root, '.portal'),
    databases: path.join(root, '.portal', 'db'),
    portalLog: path.join(root, '.portal', 'portal.log'),
    running: path.join(root, '.portal', 'running.json'),
    reports: path.join(root, 'reports'),
  };
}
