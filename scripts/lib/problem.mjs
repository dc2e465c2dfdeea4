/**
 * What went wrong, in words for the person at the terminal: one sentence, what to do, and an exit code.
 * Everything these scripts can foresee ends as a Problem; anything else is a defect and keeps its stack.
 */
export class Problem extends Error {
  /**
   * @param {string} message what happened, one sentence
   * @param {{ todo?: string, exitCode?: number, details?: string }} [options]
   *   todo: what to do next; details: the end of a tool's own output
   */
  constructor(message, { todo, exitCode = 1, details } = {}) {
    super(message);
    this.name = 'Problem';
    this.todo = todo;
    this.exitCode = exitCode;
    this.details = details;
  }
}

/** The text a person reads on stderr. */
export function describeProblem(problem) {
  const sentence = problem.todo
    ? `${problem.message} ${problem.todo}`
    : problem.message;
  return problem.details
    ? `${problem.details.trimEnd()}\n\n✖ ${sentence}\n`
    : `✖ ${sentence}\n`;
}

/**
 * Runs a script's main function and turns its outcome into an exit code.
 * @param {() => Promise<number | void>} main returns the exit code, 0 when it returns nothing
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    const foreseen = error instanceof Problem;
    process.stderr.write(
      foreseen ? describeProblem(error) : `✖ ${error?.stack ?? error}\n`,
    );
    process.exitCode = foreseen ? error.exitCode : 1;
  }
}
