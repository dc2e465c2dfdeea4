import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the policies; every path given to OPA is relative to it. */
export const policiesDir = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Folders that hold Rego, one package each. */
export const packages = [
  'assessment',
  'gate',
  'risk',
  'services',
  'share',
  'tier',
];

/** Exit code that says: a tool is missing, nothing was checked. */
export const TOOL_MISSING = 3;

function goCommand() {
  const candidates = ['go', '/usr/local/go/bin/go'];
  return candidates.find(
    // In this folder, so that a Go older than go.mod asks for counts as none.
    command =>
      spawnSync(command, ['version'], { cwd: policiesDir }).status === 0,
  );
}

/**
 * Ends the process with exit code 3 and one sentence where Go is absent.
 *
 * @returns {string} the go command
 */
export function requireGo() {
  const go = goCommand();
  if (!go) {
    console.error(
      'Go is missing: it builds OPA, the policy compiler, at the version that policies/go.mod pins. Install Go 1.26 or newer and run this again; only people who change policies need it.',
    );
    process.exit(TOOL_MISSING);
  }
  return go;
}

/**
 * Runs the pinned OPA in the policies folder.
 *
 * @param {string[]} args
 * @param {{ allowFailure?: boolean }} [options]
 */
export function runOpa(args, options = {}) {
  const result = spawnSync(requireGo(), ['tool', 'opa', ...args], {
    cwd: policiesDir,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (result.error) {
    throw result.error;
  }
  if (result.status !== 0 && !options.allowFailure) {
    throw new Error(
      `opa ${args[0]} failed:\n${result.stdout}${result.stderr}`.trim(),
    );
  }
  return result;
}
