/** Running a checking program of the project whose exit code says whether its tool is there. */
import { runCommand } from '../commands.mjs';
import { failedOutcome, passedOutcome, skippedOutcome } from '../reports.mjs';

/** Exit code of a checking program whose tool (Go, Java) is not installed: nothing was checked. */
const toolMissing = 3;

/**
 * Runs a program that ends with 0 when all is well, and with 3 when its tool is missing.
 * @param {import('./index.mjs').SuiteContext} context
 * @param {{ name: string, command: string, args: string[], cwd?: string }} check
 * @returns {Promise<import('../reports.mjs').Outcome>} one test
 */
export async function runCheck({ paths, env, print }, check) {
  const { name, command, args, cwd = paths.root } = check;
  const { code, tail } = await runCommand(command, args, {
    cwd,
    env,
    onLine: print,
  });
  if (code === toolMissing) return skippedOutcome(name, lastLine(tail));
  return code === 0 ? passedOutcome() : failedOutcome(name, tail);
}

function lastLine(text) {
  const lines = text.trim().split('\n');
  return lines.at(-1).replace(/^✖ /, '');
}
