import { createCheck } from './ruleData.mjs';
import { packages, runOpa } from './opa.mjs';

const GATE = 'data.microapps.gate';

function annotated() {
  return packages
    .flatMap(name => {
      const { stdout } = runOpa(['inspect', '-a', '-f', 'json', name]);
      return JSON.parse(stdout).annotations ?? [];
    })
    .map(({ annotations, path, location }) => ({
      annotations,
      path: path.map(part => part.value),
      place: `${location.file}:${location.row}`,
    }))
    .filter(({ annotations }) => annotations.custom?.id);
}

const checkRule = createCheck('rule_text');
const checkReason = createCheck('reason_text');

function ruleText({ annotations, path, place }) {
  const text = { title: annotations.title, ...annotations.custom };
  checkRule(text, place);
  if (path[3] === 'found' && path[4] !== text.id) {
    throw new Error(
      `${place}: custom.id is ${text.id}, but the rule adds to found["${path[4]}"]`,
    );
  }
  for (const words of [text.reason, text.fix, text.fix_with_suggestion ?? '']) {
    for (const [, name] of words.matchAll(/\{([a-z_.]+)\}/g)) {
      if (text.example?.[name] === undefined) {
        throw new Error(`${place}: custom.example has no value for {${name}}`);
      }
    }
  }
  return text;
}

const wording = text => ({
  title: text.title,
  reason: text.reason.trim(),
  fix: text.fix.trim(),
  ...(text.example && { example: text.example }),
  ...(text.fix_with_suggestion && {
    fixWithSuggestion: text.fix_with_suggestion.trim(),
  }),
});

function addRule(rules, text, place) {
  const { id, variant } = text;
  const exception = text.exception && {
    approvers: text.exception.approvers,
    maxDays: text.exception.max_days,
  };
  const known = rules[id];
  if (!known) {
    rules[id] = {
      ...wording(text),
      docsUrl: `rules/${id}`,
      ...(exception && { exception }),
      ...(variant && { variants: { [variant]: wording(text) } }),
    };
    return;
  }
  if (!variant || !known.variants || known.variants[variant]) {
    throw new Error(`${place}: ${id} is described twice`);
  }
  if (JSON.stringify(known.exception) !== JSON.stringify(exception)) {
    throw new Error(
      `${place}: the variants of ${id} do not agree on the exception`,
    );
  }
  known.variants[variant] = wording(text);
}

function addReason(reasons, { annotations, place }) {
  const text = checkReason(annotations.custom, place);
  if (reasons[text.id]) {
    throw new Error(`${place}: ${text.id} is described twice`);
  }
  reasons[text.id] = {
    text: text.text,
    ...(text.text_one && { textOne: text.text_one }),
  };
}

const sorted = object =>
  Object.fromEntries(
    Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/**
 * Every text of the policies, from METADATA: what `rules.json` holds.
 */
export function readRuleTexts() {
  const texts = { rules: {}, notices: {}, contributions: {}, tierReasons: {} };
  for (const entry of annotated()) {
    const [, , , head] = entry.path;
    const name = `${entry.path.slice(0, 3).join('.')}.${head}`;
    if (name === `${GATE}.found`) {
      addRule(texts.rules, ruleText(entry), entry.place);
    } else if (name === `${GATE}.exceptions_used`) {
      const text = ruleText(entry);
      texts.notices[text.id] = wording(text);
    } else if (name === 'data.microapps.risk.contributions') {
      addReason(texts.contributions, entry);
    } else if (name === 'data.microapps.tier.reasons') {
      addReason(texts.tierReasons, entry);
    } else {
      throw new Error(`${entry.place}: nothing reads a text of ${name}`);
    }
  }
  return {
    rules: sorted(texts.rules),
    notices: sorted(texts.notices),
    contributions: sorted(texts.contributions),
    tierReasons: sorted(texts.tierReasons),
  };
}
