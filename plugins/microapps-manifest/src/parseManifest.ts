import { checkSchema, PlainValue } from './checkSchema';
import { digestOf } from './digestOf';
import { manifestLimits } from './manifestLimits';
import { manifestSchema } from './manifestSchema';
import { createLocate } from './positions';
import { readText } from './readText';
import { readTree } from './readTree';
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
  if (!isManifest(value, problems)) {
    return { ok: false, problems: inOrder(problems) };
  }
  return {
    ok: true,
    manifest: value,
    digest: digestOf(content),
    problems: inOrder(problems),
  };
}

interface Parsed {
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
  if ('problems' in yaml) {
    return yaml;
  }
  if (yaml.root === null) {
    return { problems: [emptyFile] };
  }
  const { tree, problems } = readTree(yaml.root, locate);
  if (!tree) {
    return { problems };
  }
  const checked = checkSchema(tree, manifestSchema);
  return {
    value: checked.value,
    problems: [...problems, ...checked.problems],
  };
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

function inOrder(problems: ManifestProblem[]): ManifestProblem[] {
  const sorted = [...problems].sort(
    (one, other) =>
      (one.line ?? 0) - (other.line ?? 0) ||
      (one.column ?? 0) - (other.column ?? 0),
  );
  const { maxProblems } = manifestLimits;
  if (sorted.length <= maxProblems) {
    return sorted;
  }
  // Errors first: what is cut off must not be the reason for the refusal.
  const errors = sorted.filter(({ severity }) => severity === 'error');
  const shown = (errors.length > 0 ? errors : sorted).slice(0, maxProblems);
  const rest = sorted.length - shown.length;
  return [...shown, leftOut(rest, errors.length > 0)];
}

function leftOut(count: number, failed: boolean): ManifestProblem {
  return {
    severity: failed ? 'error' : 'warning',
    code: 'more-problems',
    path: '',
    message: `There are ${count} more problems.`,
    fix: 'Mend the ones above first.',
  };
}
