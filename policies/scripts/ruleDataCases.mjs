import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { policiesDir } from './opa.mjs';
import { readRuleData } from './ruleData.mjs';

const place = 'third_parties/0';

/** Bad rule data, each with the words that its refusal has to contain. */
const badEntries = [
  ['third_parties', [place, 'approver'], undefined, "property 'approver'"],
  ['third_parties', [place, 'approver'], 'nobody', `${place}/approver`],
  ['third_parties', [place, 'purpose'], undefined, "property 'purpose'"],
  ['third_parties', [place, 'domain'], 'https://x.test/', `${place}/domain`],
  ['third_parties', [place, 'domain'], '*.example.org', `${place}/domain`],
  ['third_parties', [place, 'domain'], 'mail.example.org', 'listed twice'],
  [
    'third_parties',
    [place, 'replaces'],
    ['mail.example.org'],
    'which is approved itself',
  ],
  ['third_parties', [place, 'aprover'], 'a@b.test', '(aprover)'],
  ['runtimes', ['runtimes/0', 'runtime'], 'nodejs', 'runtimes/0/runtime'],
  ['models', ['models/0', 'approver'], undefined, "property 'approver'"],
  ['modes', ['rules/budget-missing/modes', 'sandbox'], 'on', 'modes/sandbox'],
  ['modes', ['rules/budget-missing', 'stages'], [], 'stages'],
  ['modes', ['rules', 'budget-missing'], undefined, 'has no modes'],
  ['modes', ['rules', 'budget-mising'], {}, 'budget-mising'],
  ['tiers', ['limits/sandbox', 'max_ttl_days'], 0, 'max_ttl_days'],
  ['risk', ['weights/pii', 'full'], 'much', 'weights/pii/full'],
];

const texts = JSON.parse(
  readFileSync(join(policiesDir, 'dist/rules.json'), 'utf8'),
).rules;

function change(document, [path, key], value) {
  const parent = path.split('/').reduce((node, name) => node[name], document);
  if (value === undefined) {
    delete parent[key];
  } else {
    parent[key] = value;
  }
}

function refusal(file, where, value) {
  const dir = mkdtempSync(join(tmpdir(), 'rule-data-'));
  try {
    cpSync(join(policiesDir, 'data'), dir, { recursive: true });
    const path = join(dir, `${file}.json`);
    const document = JSON.parse(readFileSync(path, 'utf8'));
    change(document, where, value);
    writeFileSync(path, JSON.stringify(document));
    readRuleData(dir, texts);
    return undefined;
  } catch (error) {
    return error.message;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/**
 * The committed rule data is accepted, and each bad entry is refused with its
 * place.
 *
 * @param {(name: string, run: () => string | undefined) => void} check
 */
export function checkRuleData(check) {
  check('the rule data is valid', () => {
    readRuleData(join(policiesDir, 'data'), texts);
  });
  for (const [file, where, value, words] of badEntries) {
    const name = `${file}.json: ${where.join('/')} = ${JSON.stringify(value)}`;
    check(`${name} is refused`, () => {
      const message = refusal(file, where, value);
      if (message === undefined) {
        return 'was accepted';
      }
      return message.includes(words) ? undefined : `refused with: ${message}`;
    });
  }
}
