import type { Violation } from '@microapps/backstage-plugin-microapps-common';
import { requestFor } from './appRequests';
import { RequestStatus } from './RequestStatus';
import { subjectOf } from './subjectOf';
import { useAppRequests } from './useAppRequests';

/** What became of asking about a rule that stops the app; nothing if nobody did. */
export function RowRequest({ violation }: { violation: Violation }) {
  const requests = useAppRequests();
  const subject = subjectOf(violation);
  const request = subject && requestFor(requests ?? [], subject);
  return request ? (
    <RequestStatus
      request={request}
      approvers={violation.exception?.approvers}
    />
  ) : null;
}
