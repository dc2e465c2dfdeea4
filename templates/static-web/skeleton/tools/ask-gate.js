/** `npm run gate`: asks the portal whether this app may go on, and says what is left to do. */
import path from 'node:path';
import { isProgram } from './is-program.js';
import { tellPortal, withPortal } from './portal.js';
import { readManifest, readPolicy } from './read-app.js';

const root = path.resolve(import.meta.dirname, '..');
const strictestTier = 'production';

/**
 * @param {{ folder: string, env: NodeJS.ProcessEnv, say: (line: string) => void }} options
 * @returns {Promise<number>} exit code: 0 allowed or not asked, 1 not allowed, 3 could not be asked
 */
export async function askGate({ folder, env, say }) {
  const { name, tier = strictestTier } = await readManifest(folder);
  const policy = await readPolicy(folder);
  const stages = policy.stages[tier];
  if (!stages?.length) {
    say(`✖ policy.yaml names no stage for the tier "${tier}", so nothing can be allowed.`);
    return 2;
  }
  const app = { namespace: policy.namespace, name };
  return withPortal('asked', { policy, env, say }, async (portal) => {
    const told = new Set();
    for (const stage of stages) {
      const decision = await tellPortal(portal, app, 'gate', { stage });
      const code = report(decision, { stage, stopOnWarning: policy.stopOnWarning, told, say });
      if (code !== 0) return code;
    }
    return 0;
  });
}

function report({ allowed, checked, violations = [], warnings = [] }, options) {
  const { stage, stopOnWarning, told, say } = options;
  if (checked !== true) {
    say(`✖ ${stage}: the portal could not check this app. Try again in some minutes.`);
    return 3;
  }
  // The stages after the first mostly warn of the same.
  for (const warning of warnings.filter(({ ruleId }) => !told.has(ruleId))) {
    told.add(warning.ruleId);
    describe('!', warning, say);
  }
  for (const violation of violations) describe('✖', violation, say);
  const stopping = warnings.filter(({ ruleId }) => stopOnWarning.includes(ruleId));
  if (allowed !== true || violations.length > 0 || stopping.length > 0) {
    say(`✖ ${stage}: not yet. What to do stands above.`);
    return 1;
  }
  say(`✔ ${stage}: allowed.`);
  return 0;
}

function describe(mark, { ruleId, title, reason, fix }, say) {
  const text = [`${title ?? ruleId}:`, reason, fix].filter(Boolean).join(' ');
  // One line each, so that no text can speak to the pipeline in its own language.
  say(`  ${mark} ${text.replaceAll(/\s+/g, ' ')} (${ruleId})`);
}

if (isProgram(import.meta)) {
  process.exitCode = await askGate({ folder: root, env: process.env, say: console.log });
}
