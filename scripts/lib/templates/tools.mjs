/**
 * The programs that check generated repositories, each in the version named here, kept under `.toolchain/`. They come from
 * the Go module proxy and from PyPI through Go and Python; where those are missing or cannot fetch, what they would check is
 * skipped by name, which CI does not let pass.
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../commands.mjs';
import { step } from '../steps.mjs';

const goTools = {
  actionlint: 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12',
  gitleaks: 'github.com/zricethezav/gitleaks/v8@v8.30.1',
};
const pythonTools = { checkov: '3.3.30', 'check-jsonschema': '0.39.0' };

/**
 * @typedef {{ command: string } | { missing: string }} Tool missing: why, in words
 * @param {import('../suites/index.mjs').SuiteContext} context
 * @returns {Promise<Record<'actionlint' | 'gitleaks' | 'checkov' | 'check-jsonschema', Tool>>}
 */
export async function findTools(context) {
  const [fromGo, fromPython] = await Promise.all([
    bringGoTools(context),
    bringPythonTools(context),
  ]);
  return { ...fromGo, ...fromPython };
}

async function bringGoTools(context) {
  const tools = Object.entries(goTools);
  if (!(await answers(context, 'go', ['version']))) {
    return fill(tools, () => ({ missing: 'Go is not installed' }));
  }
  const found = [];
  for (const [name, source] of tools) {
    const version = source.slice(source.indexOf('@') + 1);
    const folder = path.join(context.paths.toolchain, `${name}-${version}`);
    const command = path.join(folder, name);
    const install = env =>
      runCommand('go', ['install', source], { cwd: context.root, env });
    const missing = await bring(context, `${name} ${version}`, folder, to =>
      install({ ...context.env, GOBIN: to, GOFLAGS: '-mod=mod' }),
    );
    found.push([name, missing ? { missing } : { command }]);
  }
  return Object.fromEntries(found);
}

async function bringPythonTools(context) {
  const tools = Object.entries(pythonTools);
  // Debian has Python without the part that makes environments.
  if (!(await answers(context, 'python3', ['-c', 'import venv, ensurepip']))) {
    return fill(tools, () => ({
      missing: 'Python 3 with venv is not installed',
    }));
  }
  const versions = tools.map(([name, version]) => `${name}-${version}`);
  const folder = path.join(context.paths.toolchain, versions.join('-'));
  const wanted = tools.map(([name, version]) => `${name}==${version}`);
  const title = wanted.join(' and ');
  const missing = await bring(context, title, folder, async to => {
    const options = { cwd: context.root, env: context.env };
    const made = await runCommand('python3', ['-m', 'venv', to], options);
    if (made.code !== 0) return made;
    const python = path.join(to, 'bin/python');
    const pip = ['-m', 'pip', 'install', '--quiet'];
    return runCommand(
      python,
      [...pip, '--disable-pip-version-check', ...wanted],
      options,
    );
  });
  return fill(tools, ([name]) =>
    missing ? { missing } : { command: path.join(folder, 'bin', name) },
  );
}

/**
 * Installs into the folder itself: what lies inside knows where that is, so a folder that was moved is made anew.
 * @returns {Promise<string | undefined>} why it is not there
 */
async function bring(context, title, folder, install) {
  const note = path.join(folder, 'installed-in');
  const before = await fs.readFile(note, 'utf8').catch(() => undefined);
  if (before === folder) return undefined;
  await fs.rm(folder, { recursive: true, force: true });
  const { code, tail } = await step(
    `Fetching ${title}`,
    () => install(folder),
    { write: context.print },
  );
  if (code === 0) {
    await fs.writeFile(note, folder);
    return undefined;
  }
  await fs.rm(folder, { recursive: true, force: true });
  return `${title} could not be installed: ${tail.trim().split('\n').at(-1)}`;
}

function fill(tools, describe) {
  return Object.fromEntries(tools.map(tool => [tool[0], describe(tool)]));
}

async function answers({ root, env }, command, args) {
  const result = await runCommand(command, args, { cwd: root, env }).catch(
    () => ({ code: 127 }),
  );
  return result.code === 0;
}
