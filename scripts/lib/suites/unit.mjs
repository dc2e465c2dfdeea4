/** The tests beside the source of every package; stores run on SQLite and on a real PostgreSQL. */
import path from 'node:path';
import { runCommand } from '../commands.mjs';
import { withPostgres } from '../postgres.mjs';
import {
  addOutcomes,
  failedOutcome,
  parseJestReport,
  passedOutcome,
  readReport,
} from '../reports.mjs';

/** @type {import('./index.mjs').Suite} */
export const unit = {
  name: 'unit',
  title: 'packages, with stores on SQLite and PostgreSQL',
  run: context => withPostgres(context, server => runJest(context, server)),
};

async function runJest({ paths, env, print, reportFile }, server) {
  const file = reportFile('unit.json');
  await runCommand(
    path.join(paths.nodeModules, '.bin/backstage-cli'),
    [
      ...['repo', 'test', '--watchAll=false', '--maxWorkers=2'],
      ...['--json', `--outputFile=${file}`],
    ],
    {
      cwd: paths.root,
      env: {
        ...env,
        CI: 'true',
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: server.url,
      },
      onLine: printUnlessReport(print),
    },
  );
  return addOutcomes([
    await readReport(file, parseJestReport),
    confirmPostgres(server),
  ]);
}

// TestDatabases leaves PostgreSQL out without a word when it does not find it.
function confirmPostgres(server) {
  if (server.countTestDatabases() > 0) return passedOutcome();
  return failedOutcome(
    'PostgreSQL was really used by the store tests',
    'No test created a database on it.',
  );
}

// With --json, jest repeats its whole report on stdout in one line.
function printUnlessReport(print) {
  return line => {
    if (!line.startsWith('{"numFailedTestSuites"')) print(line);
  };
}
