const tiers = ['sandbox', 'controlled', 'production'];
const stages = ['commit', 'build', 'deploy', 'promote', 'renew'];
const modeWords = { off: 'not looked at', warn: 'warns', enforce: 'blocks' };
const roleWords = {
  'team-lead': 'team lead',
  'security-reviewer': 'security reviewer',
  'platform-admin': 'platform admin',
  'business-owner': 'business owner',
};

const withExample = (text, example = {}) =>
  text.replace(/\{([a-z_.]+)\}/g, (_, name) => example[name]);

const list = (words, last) =>
  words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

const capital = text => `${text[0].toUpperCase()}${text.slice(1)}`;

function wordings(rule) {
  const variants = rule.variants ? Object.values(rule.variants) : [rule];
  return variants
    .map(({ title, reason, fix, fixWithSuggestion, example }) => {
      const lines = [
        ...(variants.length > 1 && title !== rule.title
          ? [`### ${title}`, '']
          : []),
        `> ${withExample(reason, example)}`,
        '',
        `**What to do:** ${withExample(fix, example)}`,
        ...(fixWithSuggestion
          ? [
              '',
              `**Where something approved does the same:** ${withExample(
                fixWithSuggestion,
                example,
              )}`,
            ]
          : []),
      ];
      return lines.join('\n');
    })
    .join('\n\n');
}

function exception({ exception: granted }) {
  if (!granted) {
    return 'No exception can be asked for: this rule holds for every app.';
  }
  const roles = list(
    granted.approvers.map(role => `a ${roleWords[role]}`),
    'or',
  );
  return `Ask in the portal, on the *Governance* tab of the app. ${capital(
    roles,
  )} decides; an exception ends after ${granted.maxDays} days at the latest.`;
}

function where(mode) {
  const rows = tiers.map(
    tier => `| ${tier} | ${modeWords[mode.modes[tier]]} |`,
  );
  const asked = stages.filter(stage => mode.stages.includes(stage));
  return [
    '| Tier | This rule |',
    '| --- | --- |',
    ...rows,
    '',
    asked.length === stages.length
      ? 'It is looked at in every stage: commit, build, deploy, promote and renew.'
      : `It is looked at in these stages: ${list(asked, 'and')}.`,
  ].join('\n');
}

const notice =
  '<!-- Made from the METADATA in policies/ by "npm run policies:build"; change it there. -->';

function page(id, rule, mode) {
  return [
    `# ${rule.title}`,
    '',
    notice,
    '',
    `Rule \`${id}\``,
    '',
    '## What it says, for example',
    '',
    wordings(rule),
    '',
    '## Where it applies',
    '',
    where(mode),
    '',
    '## Asking for an exception',
    '',
    exception(rule),
    '',
    '[All rules](index.md)',
    '',
  ].join('\n');
}

function index(rules, modes) {
  const rows = Object.entries(rules).map(([id, rule]) => {
    const cells = tiers.map(tier => modeWords[modes[id].modes[tier]]);
    return `| [${rule.title}](${id}.md) | \`${id}\` | ${cells.join(' | ')} |`;
  });
  return [
    '# Rules',
    '',
    notice,
    '',
    'What the gate looks at before an app may go on. A rule that *warns* tells; a rule that *blocks* stops the app until it is mended or somebody grants an exception.',
    '',
    '| Rule | Id | Sandbox | Controlled | Production |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/**
 * A page per rule and an index, by file name.
 *
 * @returns {Map<string, string>}
 */
export function ruleDocs({ rules }, { modes }) {
  const pages = Object.entries(rules).map(([id, rule]) => [
    `${id}.md`,
    page(id, rule, modes[id]),
  ]);
  return new Map([['index.md', index(rules, modes)], ...pages]);
}
