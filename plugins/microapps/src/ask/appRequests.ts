import type { Escalation } from '@microapps/backstage-plugin-microapps-common';
import type { EscalationsQuery } from '@microapps/backstage-plugin-microapps-react';
import type { AskSubject } from './askSubject';

const MOST_REQUESTS = 100;

/** The requests of one app, `namespace/name`. */
export function requestsQuery(app: string): EscalationsQuery {
  return { app, limit: MOST_REQUESTS };
}

/** The newest request for the same thing; one that waits before any other. */
export function requestFor(
  requests: Escalation[],
  subject: AskSubject,
): Escalation | undefined {
  const same = requests
    .filter(
      ({ kind, ruleId, value }) =>
        kind === subject.kind &&
        (kind !== 'exception' ||
          (ruleId === subject.ruleId && value === subject.value)),
    )
    .sort((a, b) => b.requestedAt.localeCompare(a.requestedAt));
  return same.find(({ status }) => status === 'waiting') ?? same[0];
}
