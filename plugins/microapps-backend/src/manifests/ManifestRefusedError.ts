import { InputError } from '@backstage/errors';
import {
  problemsToText,
  type ManifestProblem,
} from '@microapps/backstage-plugin-microapps-manifest';

const SHOWN = 20;

/** A manifest that cannot be accepted; every problem with its place and fix. */
export class ManifestRefusedError extends InputError {
  name = 'InputError' as const;

  constructor(readonly problems: ManifestProblem[]) {
    const errors = problems.filter(({ severity }) => severity === 'error');
    const rest = errors.length - SHOWN;
    super(
      [
        'The manifest cannot be accepted yet:',
        problemsToText(errors.slice(0, SHOWN)),
        ...(rest > 0 ? [`… and ${rest} more.`] : []),
      ].join('\n'),
    );
  }
}
