import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '..');

/**
 * What microapp.yaml says about this app. Its texts are data: they are never put into a command, a page or a path.
 * @param {string} [folder]
 * @returns {Promise<{ name: string, version: string, purpose?: string, contact?: string, tier?: string, minCoverage?: number }>}
 */
export async function readManifest(folder = root) {
  const { name, version, purpose, owner, tier, security } = await readYaml(folder, 'microapp.yaml');
  if (typeof name !== 'string' || !/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(name)) {
    throw new Error(
      'The name in microapp.yaml may have lower-case letters, digits and dashes only.',
    );
  }
  return {
    name,
    version: String(version),
    purpose: textOf(purpose),
    contact: textOf(owner?.contact),
    tier: textOf(tier),
    minCoverage: security?.min_code_coverage,
  };
}

/**
 * What policy.yaml says the pipeline asks the portal.
 * @param {string} [folder]
 * @returns {Promise<{ namespace: string, portal?: string, evidence: string[], stages: Record<string, string[]>, stopOnWarning: string[], minCoverage: number }>}
 */
export async function readPolicy(folder = root) {
  const policy = await readYaml(folder, 'policy.yaml');
  const { namespace, portal, evidence, stages, stop_on_warning, min_code_coverage } = policy;
  if (typeof namespace !== 'string' || !/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(namespace)) {
    throw new Error('policy.yaml needs a "namespace" of lower-case letters, digits and dashes.');
  }
  return {
    namespace,
    portal: textOf(portal),
    evidence: evidence ?? [],
    stages: stages ?? {},
    stopOnWarning: stop_on_warning ?? [],
    minCoverage: min_code_coverage ?? 0,
  };
}

async function readYaml(folder, name) {
  const text = await readFile(path.join(folder, name), 'utf8').catch(() => {
    throw new Error(`${name} is missing. It lies at the root of the repository.`);
  });
  const content = parse(text);
  if (typeof content !== 'object' || content === null) throw new Error(`${name} is empty.`);
  return content;
}

function textOf(value) {
  return typeof value === 'string' ? value : undefined;
}
