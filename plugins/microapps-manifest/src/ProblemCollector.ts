import { manifestLimits } from './manifestLimits';
import { Position } from './positions';
import { Refusal } from './refusals';
import { ManifestProblem } from './types';
import { Path, pointerOf } from './wording';

type Severity = ManifestProblem['severity'];

/**
 * Problems of one file. Of errors and of warnings only the first
 * `maxProblems` are put into words, so that a file with a thousand mistakes
 * costs no more than one with a hundred; the others are counted.
 */
export class ProblemCollector {
  private readonly found: { [severity in Severity]: ManifestProblem[] } = {
    error: [],
    warning: [],
  };
  private leftOut = 0;

  add(severity: Severity, path: Path, at: Position, words: () => Refusal) {
    const problems = this.found[severity];
    if (problems.length === manifestLimits.maxProblems) {
      this.leftOut++;
      return;
    }
    problems.push({ severity, path: pointerOf(path), ...words(), ...at });
  }

  hasErrors(): boolean {
    return this.found.error.length > 0;
  }

  /** In the order of the file, with a last line about those left out. */
  list(): ManifestProblem[] {
    const { error, warning } = this.found;
    // Errors go first only when there is no room for all.
    const room = manifestLimits.maxProblems - error.length;
    const shown = [...error, ...warning.slice(0, room)].sort(
      (one, other) =>
        (one.line ?? 0) - (other.line ?? 0) ||
        (one.column ?? 0) - (other.column ?? 0),
    );
    const hidden = this.leftOut + error.length + warning.length - shown.length;
    return hidden === 0 ? shown : [...shown, this.others(hidden)];
  }

  private others(count: number): ManifestProblem {
    return {
      severity: this.hasErrors() ? 'error' : 'warning',
      code: 'more-problems',
      path: '',
      message: `There are ${count} more problems.`,
      fix: 'Mend the ones above first.',
    };
  }
}
