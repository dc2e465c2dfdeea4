/**
 * Every suite of `npm test`, in the order of the summary: the quick ones that break most often first.
 *
 * @typedef {object} SuiteContext
 * @property {ReturnType<import('../paths.mjs').projectPaths>} paths
 * @property {string} root the project's folder
 * @property {NodeJS.ProcessEnv} env with the right Node and yarn first on PATH
 * @property {string} nodeBin folder of the right Node
 * @property {boolean} ci true in CI, where nothing may be skipped
 * @property {(line: string) => void} print one line of a runner's output
 * @property {(name: string) => string} reportFile where a runner writes its report; an old one is gone
 *
 * @typedef {object} Suite
 * @property {string} name what `npm test -- <name>` takes
 * @property {string} title what it covers
 * @property {true} [inBrowser] runs beside the others
 * @property {(context: SuiteContext) => Promise<import('../reports.mjs').Outcome>} run
 */
import { format, lint, types } from './checks.mjs';
import { e2e } from './e2e.mjs';
import { generated } from './generated.mjs';
import { policies } from './policies.mjs';
import { scripts } from './scripts.mjs';
import { templates } from './templates.mjs';
import { unit } from './unit.mjs';

/** @type {Suite[]} */
export const suites = [
  types,
  lint,
  format,
  scripts,
  policies,
  generated,
  templates,
  unit,
  e2e,
];
