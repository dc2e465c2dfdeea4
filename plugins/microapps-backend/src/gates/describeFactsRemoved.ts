import { DateTime } from 'luxon';
import type { DecisionRecord } from './types';

/** Why a decision has no facts any more, naming the setting that removed them. */
export function describeFactsRemoved({
  id,
  factsRemoved,
}: Pick<DecisionRecord, 'id' | 'factsRemoved'>): string {
  if (!factsRemoved) {
    return `The facts of decision ${id} are not there any more, so it cannot be replayed.`;
  }
  const { atMs, setting } = factsRemoved;
  const day = DateTime.fromMillis(atMs, { zone: 'utc' }).toISODate();
  const rule =
    setting === 'deletedAppsDays'
      ? 'its app was deleted longer ago than records of deleted apps are kept'
      : 'it is older than facts are kept, and not the newest of its app and stage';
  return `The facts of decision ${id} were removed on ${day}: ${rule} (microapps.lifecycle.retention.${setting}). It cannot be replayed any more; what was decided stays.`;
}
