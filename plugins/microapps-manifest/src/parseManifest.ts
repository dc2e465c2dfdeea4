import { checkSchema, PlainValue } from './checkSchema';
import { digestOf } from './digestOf';
import { manifestSchema } from './manifestSchema';
import { createLocate } from './positions';
import { ProblemCollector } from './ProblemCollector';
import { readText } from './readText';
import { readTree, TreeNode } from './readTree';
import { readYaml } from './readYaml';
import { scanTokens } from './scanTokens';
import { ManifestProblem, ManifestResult, MicroappManifest } from './types';

const emptyFile: ManifestProblem = {
  severity: 'error',
  code: 'empty-file',
  path: '',
  line: 1,
  column: 1,
  message: 'The file is empty.',
  fix: 'Start from the example in the manifest reference and fill it in.',
};

/**
 * Reads a `microapp.yaml` (or the same as JSON). Never throws, whatever it gets,
 * and needs a few milliseconds at most: size, keys, depth and parts are limited
 * (`manifestLimits`) before anything is parsed. Problems come in the order of
 * the file; `ok` means that there are only warnings among them.
 *
 * @public
 */
export function parseManifest(content: Uint8Array | string): ManifestResult {
  const read = readText(content);
  if ('problem' in read) {
    return { ok: false, problems: [read.problem] };
  }
  const { value, problems } = parseText(read.text);
  return isManifest(value, problems)
    ? { ok: true, manifest: value, digest: digestOf(content), problems }
    : { ok: false, problems };
}

interface Parsed {
  /** What was written, as far as the schema knows it. */
  value?: PlainValue;
  problems: ManifestProblem[];
}

function parseText(text: string): Parsed {
  const locate = createLocate(text);
  const refusal = scanTokens(text, locate);
  if (refusal) {
    return { problems: [refusal] };
  }
  const yaml = readYaml(text, locate);
  if ('problem' in yaml) {
    return { problems: [yaml.problem] };
  }
  const problems = new ProblemCollector();
  const read = readTree(yaml.root, locate, problems);
  if ('refusal' in read) {
    return { problems: [read.refusal] };
  }
  if (isNothing(read.tree)) {
    return { problems: [emptyFile] };
  }
  const value = checkSchema(read.tree, manifestSchema, problems);
  return { value, problems: problems.list() };
}

function isNothing(tree: TreeNode): boolean {
  return tree.kind === 'value' && tree.value === null && tree.source === '';
}

/** What the schema found no error in has the schema's type. */
function isManifest(
  value: unknown,
  problems: ManifestProblem[],
): value is MicroappManifest {
  return (
    value !== undefined &&
    problems.every(problem => problem.severity === 'warning')
  );
}
