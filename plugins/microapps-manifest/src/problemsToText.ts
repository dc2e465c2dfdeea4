import { ManifestProblem } from './types';

/**
 * One line per problem for terminals and logs: `line:column message — fix`.
 * Without a place the line starts with the message.
 *
 * @public
 */
export function problemsToText(problems: readonly ManifestProblem[]): string {
  return problems.map(toLine).join('\n');
}

function toLine(problem: ManifestProblem): string {
  const place =
    problem.line === undefined ? '' : `${problem.line}:${problem.column ?? 1} `;
  const label = problem.severity === 'warning' ? 'warning: ' : '';
  return `${place}${label}${problem.message} — ${problem.fix}`;
}
