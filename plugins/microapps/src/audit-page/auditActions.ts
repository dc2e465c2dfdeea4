import { timelineActions } from '../entity/governance/timelineActions';

/** What an audit log has beside the timelines of apps. */
export const auditOnlyActions = [
  'escalation-reopened',
  'escalation-adopted',
  'idea-proposed',
  'idea-approved',
  'idea-declined',
  'idea-withdrawn',
  'records-removed',
  'budget-reached',
  'owner-found',
  'nobody-to-tell',
  'brake-engaged',
  'brake-released',
] as const;

/** The kinds of entry one can look for. */
export const auditActions = [...timelineActions, ...auditOnlyActions] as const;
