import type { MicroappManifest } from '@microapps/backstage-plugin-microapps-manifest';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type {
  Facts,
  Stage,
  Tier,
} from '@microapps/backstage-plugin-microapps-policy';
import type { AppRecord } from '../apps/types';
import type { OwnerLookup } from '../owners/types';
import type { Standing } from '../escalations/standingOf';
import type { SbomFacts, TestFacts } from './types';

export interface FactSources {
  ref: AppRef;
  now: Date;
  stage: Stage;
  /** Absent: the app's own. */
  tier?: Tier;
  manifest: MicroappManifest;
  owners: OwnerLookup;
  sbom: SbomFacts;
  tests: TestFacts;
  standing: Pick<Standing, 'exceptions' | 'approval'>;
  renewalsUsed: number;
  /** Absent: not registered yet. */
  state?: AppRecord['state'];
}

/** Everything the policy may look at, in one document. */
export function buildFacts(sources: FactSources): Facts {
  const { ref, now, stage, tier, manifest, owners } = sources;
  return {
    now: now.toISOString(),
    now_ms: now.getTime(),
    stage,
    ...(tier && { tier }),
    app: { namespace: ref.namespace, name: ref.name },
    manifest: { ...manifest },
    owner: {
      team_found: owners.teamRef !== undefined,
      contact_found: owners.contactRef !== undefined,
      co_owner_found: owners.coOwnerRefs.length > 0,
    },
    sponsor: { found: owners.sponsorRef !== undefined },
    sbom: sources.sbom,
    tests: sources.tests,
    // What a manifest says of itself (compliance.approved_by) is a claim, and approves nothing.
    approval: sources.standing.approval,
    lifecycle: {
      renewals_used: sources.renewalsUsed,
      ...(sources.state && { state: sources.state }),
    },
    exceptions: sources.standing.exceptions,
  };
}
