import type {
  AppCounters,
  AppDetail,
  AppPage,
  ApproveEscalationRequest,
  AuditPage,
  AuditVerification,
  ComponentPage,
  CostDays,
  Decision,
  DecisionDetail,
  DecisionPage,
  Escalation,
  EscalationCounters,
  EscalationDetail,
  EscalationDraft,
  EscalationPage,
  EvaluateDraftRequest,
  Evaluation,
  GetApps,
  GetEscalationDraft,
  GetEscalations,
  GetProposals,
  LifecycleResult,
  ManifestCheck,
  PolicyInfo,
  PostEscalationRequest,
  PostGateRequest,
  Proposal,
  ProposalDetail,
  ProposalDraft,
  ProposalPage,
  RegisteredManifest,
  RegisterManifestUrlRequest,
  StoredManifest,
  SweepBrake,
  TimelinePage,
} from '@microapps/backstage-plugin-microapps-common';

/**
 * Names an app, e.g. `{ namespace: 'default', name: 'lunch-picker' }`.
 *
 * @public
 */
export type AppRef = { namespace: string; name: string };

/**
 * Filter, order and page of the list of apps.
 *
 * @public
 */
export type AppsQuery = GetApps['query'];

/**
 * A page of a cursor-paged list.
 *
 * @public
 */
export type PageQuery = {
  /** At most 200. */
  limit?: number;
  /** `nextCursor` of the page before. */
  cursor?: string;
};

/**
 * What an owner may do with an app's time: keep it, end it, bring it back.
 *
 * @public
 */
export type LifecycleAction = 'renew' | 'retire' | 'reactivate';

/**
 * Which requests, and which page of them.
 *
 * @public
 */
export type EscalationsQuery = GetEscalations['query'];

/**
 * What the form is to be filled in for.
 *
 * @public
 */
export type EscalationDraftQuery = GetEscalationDraft['query'];

/**
 * Which ideas, and which page of them.
 *
 * @public
 */
export type ProposalsQuery = GetProposals['query'];

/**
 * Filter of the audit log; `from` and `to` are RFC 3339.
 *
 * @public
 */
export type AuditQuery = {
  /** namespace/name */
  app?: string;
  actor?: string;
  action?: string;
  q?: string;
  from?: string;
  to?: string;
};

/**
 * What the pages ask the micro apps backend. Every method throws a
 * `ResponseError` when the backend refuses, and a `TypeError` when it cannot be
 * reached.
 *
 * @public
 */
export interface MicroappsApi {
  /** One page of the apps the caller may see. */
  getApps(query: AppsQuery): Promise<AppPage>;
  /** What needs somebody, as numbers. */
  getCounters(): Promise<AppCounters>;
  /** Everything the cards show. */
  getApp(app: AppRef): Promise<AppDetail>;
  /** What happened, newest first. */
  getTimeline(
    app: AppRef,
    query?: PageQuery & { action?: string },
  ): Promise<TimelinePage>;
  /** What was decided, newest first. */
  getDecisions(app: AppRef, query?: PageQuery): Promise<DecisionPage>;
  /** A decision with the facts it was made on. */
  getDecision(id: string): Promise<DecisionDetail>;
  /** Daily cost, oldest first; `days` at most 400. */
  getCosts(app: AppRef, query?: { days?: number }): Promise<CostDays>;
  /** What is inside the newest SBOM, by name. */
  getComponents(
    app: AppRef,
    query?: PageQuery & { q?: string; license?: string },
  ): Promise<ComponentPage>;
  /** Asks the gate and stores the decision; needs the right to change the app. */
  postGate(app: AppRef, request: PostGateRequest): Promise<Decision>;
  /**
   * The answer to a draft manifest; nothing is stored. Throws an `AbortError`
   * when `signal` says that nobody wants the answer any more.
   */
  evaluate(
    request: EvaluateDraftRequest,
    options?: { signal?: AbortSignal },
  ): Promise<Evaluation>;
  /** Problems of a manifest with line and column; nothing is stored. */
  validateManifest(content: string): Promise<ManifestCheck>;
  /** Registers or updates an app from the text of its manifest. */
  putManifest(app: AppRef, content: string): Promise<RegisteredManifest>;
  /** Registers the manifest that lies at a URL. */
  registerManifestUrl(
    request: RegisterManifestUrlRequest,
  ): Promise<RegisteredManifest>;
  /** The manifest as received, and its history. */
  getManifest(app: AppRef): Promise<StoredManifest>;
  /** Rules and approved parts of the policy in force. */
  getCurrentPolicy(): Promise<PolicyInfo>;
  /**
   * Renews, retires or brings back an app. `done: false` where the gate denies
   * it; 409 where somebody else was faster.
   */
  postLifecycle(
    app: AppRef,
    action: LifecycleAction,
    reason: string,
  ): Promise<LifecycleResult>;
  /** Whether the clean-up waits for a platform admin; never for anybody else. */
  getBrake(): Promise<SweepBrake>;
  /** Lets what the clean-up had planned happen, once; 409 where it waits no longer. */
  releaseBrake(reason: string): Promise<SweepBrake>;
  /** One page of the requests the caller may see, oldest waiting first. */
  getEscalations(query?: EscalationsQuery): Promise<EscalationPage>;
  /** How many requests wait. */
  getEscalationCounters(): Promise<EscalationCounters>;
  /** The form for a request, filled in; nothing is stored. */
  getEscalationDraft(query: EscalationDraftQuery): Promise<EscalationDraft>;
  /** A request with what the gate says now and would say then. */
  getEscalation(id: string): Promise<EscalationDetail>;
  /** Asks for an exception, an approval, or more. */
  postEscalation(request: PostEscalationRequest): Promise<Escalation>;
  /** Allows it, until as asked unless told; 409 where it waits no longer. */
  approveEscalation(
    id: string,
    request: ApproveEscalationRequest,
  ): Promise<Escalation>;
  /** Refuses it; the comment is what the requester reads. */
  rejectEscalation(id: string, comment: string): Promise<Escalation>;
  /** Ends an approved one now. */
  revokeEscalation(id: string, comment: string): Promise<Escalation>;
  /** Takes one's own waiting request back. */
  withdrawEscalation(id: string, comment?: string): Promise<Escalation>;
  /** One page of the ideas the caller has a part in, oldest waiting first. */
  getProposals(query?: ProposalsQuery): Promise<ProposalPage>;
  /** An idea with what the policy would say about it. */
  getProposal(id: string): Promise<ProposalDetail>;
  /** Proposes an app to a sponsor. */
  postProposal(draft: ProposalDraft): Promise<Proposal>;
  /** Says yes; 409 where it waits no longer. */
  approveProposal(id: string, comment?: string): Promise<Proposal>;
  /** Says no; the comment is what the author reads. */
  declineProposal(id: string, comment: string): Promise<Proposal>;
  /** Takes one's own idea back. */
  withdrawProposal(id: string, comment?: string): Promise<Proposal>;
  /** What was done, newest first. */
  getAudit(query?: AuditQuery & PageQuery): Promise<AuditPage>;
  /** The same, oldest first, one JSON object a line. */
  exportAudit(query?: Pick<AuditQuery, 'app' | 'from' | 'to'>): Promise<Blob>;
  /** Whether the chain of the audit log holds. */
  verifyAudit(): Promise<AuditVerification>;
}
