/** Turns the output of npm and yarn into one sentence for the usual troubles of a fresh machine. */
import { Problem } from './problem.mjs';

const causes = [
  {
    pattern: /ENOSPC|EDQUOT|no space left on device/i,
    problem: () =>
      new Problem('The disk is full.', {
        todo: 'Free about 3 GB, then run the same command: it goes on where it stopped.',
      }),
  },
  {
    pattern: /EINTEGRITY|YN0018|checksum (failed|mismatch)/i,
    problem: (what, tail) =>
      new Problem(`${what} arrived damaged or is not the one we pinned.`, {
        todo: 'Run the same command again; if it happens twice, your registry mirror serves something else: ask whoever runs it.',
        details: tail,
      }),
  },
  {
    pattern:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network (timeout|request)/i,
    problem: (what, _tail, registry) =>
      new Problem(
        `${what} could not be fetched: the package registry (${registry}) does not answer.`,
        {
          todo: 'Check the network, and the proxy or registry in your npm settings, then run the same command again.',
        },
      ),
  },
  {
    pattern: /\bE(404|401|403)\b|HTTPError: Response code (401|403|404)/,
    problem: (what, tail, registry) =>
      new Problem(
        `${what} could not be fetched: the package registry (${registry}) refuses it or does not have it.`,
        {
          todo: 'Log in with npm login, or ask whoever runs that registry to let it through.',
          details: tail,
        },
      ),
  },
  {
    pattern: /YN0028/,
    problem: () =>
      new Problem('The lock file does not match the package.json files.', {
        todo: 'Undo your change to a package.json, or run yarn install and commit yarn.lock with it.',
      }),
  },
  {
    pattern: /\bEACCES\b|\bEPERM\b|\bEROFS\b/,
    problem: (what, tail) =>
      new Problem(`${what} could not be written: permission denied.`, {
        todo: 'Use a folder that belongs to you (and no sudo), then run the same command again.',
        details: tail,
      }),
  },
];

/**
 * @param {string} what what was being done, as the subject of a sentence
 * @param {string} output the tool's output
 * @param {string} registry
 * @returns {Problem}
 */
export function explainFailure(what, output, registry) {
  const cause = causes.find(({ pattern }) => pattern.test(output));
  return cause
    ? cause.problem(what, output, registry)
    : new Problem(`${what} failed.`, {
        todo: 'The lines above say why; run the same command again once that is mended.',
        details: output,
      });
}
