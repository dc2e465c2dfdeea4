import type {
  AppCounters,
  AppDetail,
  AppPage,
  ComponentPage,
  CostDays,
  Decision,
  DecisionDetail,
  DecisionPage,
  EvaluateDraftRequest,
  Evaluation,
  GetApps,
  ManifestCheck,
  PolicyInfo,
  PostGateRequest,
  RegisteredManifest,
  RegisterManifestUrlRequest,
  StoredManifest,
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
  /** The answer to a draft manifest; nothing is stored. */
  evaluate(request: EvaluateDraftRequest): Promise<Evaluation>;
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
}
