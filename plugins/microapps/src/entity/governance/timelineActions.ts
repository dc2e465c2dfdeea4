/** The kinds of event one can look for. */
export const timelineActions = [
  'manifest-registered',
  'manifest-updated',
  'gate-asked',
  'risk-changed',
  'sbom-uploaded',
  'tests-uploaded',
  'costs-received',
  'app-renewed',
  'app-archived',
  'app-retired',
  'app-reactivated',
  'escalation-requested',
  'escalation-approved',
  'escalation-rejected',
] as const;
