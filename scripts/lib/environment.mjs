/** The environment of everything these scripts start: the right Node and yarn first, and nothing that npm left behind. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './commands.mjs';
import { Problem } from './problem.mjs';

/** What `npm run` sets for its own script; a yarn or npm further down would take it for its own settings. */
const npmLeftovers =
  /^(npm_(lifecycle|package)_|npm_(command|execpath|node_execpath)$|npm_config_(user_agent|prefix|local_prefix|global_prefix|node_gyp|npm_version|init_module|globalconfig|noproxy|loglevel)$|INIT_CWD$|NODE$)/;

/** @param {NodeJS.ProcessEnv} env */
export function withoutNpmLeftovers(env) {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !npmLeftovers.test(name)),
  );
}

/**
 * What npm is set to on this machine. Yarn does not read `.npmrc`, so this is handed on to it.
 * @param {string} cwd
 * @returns {Promise<{ registry: string, proxy?: string, httpsProxy?: string, cafile?: string }>}
 */
export async function readNpmSettings(cwd, env = process.env) {
  const { code, stdout, tail } = await npm(['config', 'list', '--json'], {
    cwd,
    env,
  });
  if (code !== 0) {
    throw new Problem('npm does not tell its settings.', {
      todo: 'Mend your npm installation (npm config list), then run the same command again.',
      details: tail,
    });
  }
  const settings = JSON.parse(stdout);
  return {
    registry: settings.registry,
    proxy: settings.proxy ?? undefined,
    httpsProxy: settings['https-proxy'] ?? undefined,
    cafile: settings.cafile ?? undefined,
  };
}

/** Runs npm, with a clear word when there is none. */
export async function npm(args, { cwd, env, onLine }) {
  try {
    return await runCommand('npm', args, {
      cwd,
      env: { ...withoutNpmLeftovers(env), npm_config_update_notifier: 'false' },
      onLine,
    });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    throw new Problem('npm is not on PATH.', {
      todo: 'Install Node together with npm, then run the same command again.',
    });
  }
}

/**
 * The environment for yarn, Backstage and the tests.
 * @param {{ nodeBin: string, yarnBin: string }} tools folders
 * @param {{ registry?: string, proxy?: string, httpsProxy?: string, cafile?: string }} [npmSettings]
 */
export function toolEnvironment(
  { nodeBin, yarnBin },
  npmSettings = {},
  env = process.env,
) {
  const nodeHome = path.dirname(nodeBin);
  const clean = withoutNpmLeftovers(env);
  const settings = {
    PATH: [yarnBin, nodeBin, clean.PATH].filter(Boolean).join(path.delimiter),
    // Native builds take the headers that came with this Node instead of fetching some.
    npm_config_nodedir: existsSync(path.join(nodeHome, 'include/node/node.h'))
      ? nodeHome
      : undefined,
    YARN_NPM_REGISTRY_SERVER: npmSettings.registry?.replace(/\/$/, ''),
    YARN_HTTP_PROXY: npmSettings.proxy,
    YARN_HTTPS_PROXY: npmSettings.httpsProxy,
    YARN_HTTPS_CA_FILE_PATH: npmSettings.cafile,
  };
  const given = Object.entries(settings).filter(
    ([, value]) => value !== undefined,
  );
  return { ...clean, ...Object.fromEntries(given) };
}
