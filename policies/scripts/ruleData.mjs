import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policiesDir } from './opa.mjs';

const require = createRequire(
  join(policiesDir, '../plugins/microapps-policy/package.json'),
);
const Ajv = require('ajv').default;

const readJson = path => JSON.parse(readFileSync(path, 'utf8'));

/**
 * A validator for one of the schemas in `schemas/`; throws with every problem,
 * each with its place.
 *
 * @param {string} schemaName
 */
export function createCheck(schemaName) {
  const ajv = new Ajv({ allErrors: true, strict: true });
  const validate = ajv.compile(
    readJson(join(policiesDir, 'schemas', `${schemaName}.json`)),
  );
  return (value, place) => {
    if (!validate(value)) {
      const problems = validate.errors.map(
        error =>
          `${place}${error.instancePath}: ${error.message}${
            error.params.additionalProperty
              ? ` (${error.params.additionalProperty})`
              : ''
          }`,
      );
      throw new Error(problems.join('\n'));
    }
    return value;
  };
}

function refuseDuplicates(entries, key, place) {
  const seen = new Set();
  for (const entry of entries) {
    if (seen.has(entry[key])) {
      throw new Error(`${place}: ${entry[key]} is listed twice`);
    }
    seen.add(entry[key]);
  }
  for (const entry of entries) {
    const approvedToo = (entry.replaces ?? []).find(name => seen.has(name));
    if (approvedToo) {
      throw new Error(
        `${place}: ${entry[key]} replaces ${approvedToo}, which is approved itself`,
      );
    }
  }
}

/** Lists keyed the way the policy asks for them, so that it never searches. */
function indexApproved(entries, key, nameKey) {
  const index = { by_name: {}, replacements: {} };
  for (const { replaces = [], ...entry } of entries) {
    index.by_name[entry[nameKey].toLowerCase()] = entry;
    for (const replaced of replaces) {
      index.replacements[replaced] ??= entry[nameKey];
    }
  }
  return index;
}

function indexThirdParties(entries) {
  const index = {
    replacements: indexApproved(entries, 'domain', 'name').replacements,
    by_domain: {},
    by_suffix: {},
  };
  for (const { replaces, ...entry } of entries) {
    index.by_domain[entry.domain] = entry;
    if (entry.includes_subdomains) {
      index.by_suffix[`.${entry.domain}`] = entry.domain;
    }
  }
  return index;
}

/**
 * Reads and validates the rule data and brings it into the shape that the
 * policy reads.
 *
 * @param {string} dir folder with the files, `data/` of the policies
 * @param {Record<string, { exception?: { max_days: number } }>} texts of the
 *   rules by id: a mode needs its rule and a rule its mode
 */
export function readRuleData(dir, texts) {
  const read = name => {
    const file = join(dir, `${name}.json`);
    const { $schema, ...content } = createCheck(name)(
      readJson(file),
      `${name}.json`,
    );
    return content;
  };
  const { third_parties: thirdParties } = read('third_parties');
  const { runtimes } = read('runtimes');
  const { models } = read('models');
  const { rules } = read('modes');
  refuseDuplicates(thirdParties, 'domain', 'third_parties.json');
  refuseDuplicates(runtimes, 'runtime', 'runtimes.json');
  refuseDuplicates(models, 'model', 'models.json');
  for (const id of Object.keys(texts)) {
    if (!rules[id]) {
      throw new Error(`modes.json: the rule ${id} has no modes`);
    }
  }
  for (const id of Object.keys(rules)) {
    if (!texts[id]) {
      throw new Error(`modes.json: there is no rule ${id}`);
    }
  }
  return {
    approved: {
      third_parties: indexThirdParties(thirdParties),
      runtimes: indexApproved(runtimes, 'runtime', 'runtime'),
      models: indexApproved(models, 'model', 'model'),
    },
    exceptions: Object.fromEntries(
      Object.entries(texts)
        .filter(([, text]) => text.exception)
        .map(([id, text]) => [id, text.exception.maxDays]),
    ),
    modes: rules,
    risk: read('risk'),
    tiers: read('tiers'),
  };
}
