import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { UserEntity } from '@backstage/catalog-model';
import type {
  AnswersContext,
  LeftOut,
  StartRequest,
  Tier,
  WrittenAnswers,
} from '@microapps/backstage-plugin-microapps-manifest';

export interface PlanRequest {
  answers: WrittenAnswers;
  credentials: BackstageCredentials;
  namespace: string;
  /** Who asks, as the catalog knows them. */
  person: UserEntity | undefined;
  template: AnswersContext['template'];
}

/** A request that is ready to be filed. */
export type PlannedRequest = StartRequest & {
  /** RFC 3339, UTC. */
  expiresAt: string;
  requestedTier?: Tier;
};

/** What the steps after `microapp:plan` work with; plain JSON. */
export type AppPlan = {
  namespace: string;
  name: string;
  title: string;
  entityRef: string;
  /** Page of the app in the portal. */
  appPath: string;
  tier: Tier;
  /** What the whole app calls for. */
  wishTier: Tier;
  sandboxFirst: boolean;
  /** YAML of what may run today. */
  manifest: string;
  /** YAML of the whole app, where somebody has to agree first. */
  wishManifest?: string;
  branches: { name: string; message: string; files: Record<string, string> }[];
  requests: PlannedRequest[];
  leftOut: LeftOut;
  ttlDays: number;
  /** `YYYY-MM-DD` */
  endsOn: string;
  /** Harmless wherever a template writes them: slugs, versions, own addresses. */
  values: Record<string, string>;
  /** What will be made, for people. */
  summary: string;
};
