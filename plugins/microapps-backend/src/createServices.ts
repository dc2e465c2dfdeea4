import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { Knex } from 'knex';
import type { Clock } from '@microapps/backstage-plugin-microapps-node';
import { DatabaseAppStore } from './apps/DatabaseAppStore';
import { DefaultAppService } from './apps/DefaultAppService';
import { DatabaseAuditLog } from './audit/DatabaseAuditLog';
import { DatabaseCostStore } from './costs/DatabaseCostStore';
import { DefaultCostService } from './costs/DefaultCostService';
import { DatabaseTestStore } from './evidence/DatabaseTestStore';
import { DefaultTestService } from './evidence/DefaultTestService';
import { StoredEvidenceFacts } from './evidence/StoredEvidenceFacts';
import { StoredTestReports } from './evidence/StoredTestReports';
import { DatabaseDecisionStore } from './gates/DatabaseDecisionStore';
import { DefaultAssessor } from './gates/DefaultAssessor';
import { DefaultGateService } from './gates/DefaultGateService';
import type { Policy } from './gates/Policy';
import { ReassessTask } from './gates/ReassessTask';
import { DatabaseManifestStore } from './manifests/DatabaseManifestStore';
import { DefaultManifestService } from './manifests/DefaultManifestService';
import { OwnerTask } from './owners/OwnerTask';
import type { OwnerDirectory } from './owners/types';
import { DatabaseSbomStore } from './sboms/DatabaseSbomStore';
import { DefaultSbomService } from './sboms/DefaultSbomService';

/** Topic of the event after a manifest changed; the payload is `{ sequence }`. */
export const MANIFESTS_CHANGED_TOPIC = 'microapps.manifests.changed';

export interface ServicesOptions {
  clock: Clock;
  events: EventsService;
  knex: Knex;
  logger: LoggerService;
  owners: OwnerDirectory;
  policy: Policy;
}

/** Everything behind the routes, on one database and one clock. */
export function createServices(options: ServicesOptions) {
  const { clock, events, knex, logger, owners, policy } = options;
  const apps = DatabaseAppStore.create({ knex });
  const audit = DatabaseAuditLog.create({ knex, clock });
  const decisions = DatabaseDecisionStore.create({ knex });
  const manifestStore = DatabaseManifestStore.create({ knex });
  const sbomStore = DatabaseSbomStore.create({ knex });
  const testStore = DatabaseTestStore.create({ knex });
  const costStore = DatabaseCostStore.create({ knex });
  const evidence = StoredEvidenceFacts.create({
    sboms: sbomStore,
    tests: testStore,
  });
  const assessor = DefaultAssessor.create({
    apps,
    audit,
    clock,
    decisions,
    evidence,
    // Exceptions cannot be asked for yet, so nobody has one.
    exceptions: { exceptionsOf: async () => [] },
    manifests: manifestStore,
    owners,
    policy,
  });
  const onChange = async (sequence: number) => {
    try {
      await events.publish({
        topic: MANIFESTS_CHANGED_TOPIC,
        eventPayload: { sequence },
      });
    } catch (error) {
      // Stored all the same; the catalog asks by itself, only later.
      logger.warn('The catalog was not told of a changed manifest', {
        error: String(error),
      });
    }
  };
  const manifests = DefaultManifestService.create({
    assessor,
    audit,
    clock,
    knex,
    manifests: manifestStore,
    onChange,
  });
  const written = { apps, assessor, audit, clock, knex };
  return {
    apps,
    assessor,
    audit,
    costStore,
    costs: DefaultCostService.create({ ...written, store: costStore }),
    sboms: DefaultSbomService.create({ ...written, store: sbomStore }),
    tests: DefaultTestService.create({ ...written, store: testStore }),
    manifestStore,
    manifests,
    reassessTask: ReassessTask.create({
      ...{ assessor, clock, decisions, knex, logger, policy },
    }),
    ownerTask: OwnerTask.create({
      ...{ apps, assessor, audit, knex, logger, onChange },
      manifests: manifestStore,
    }),
    appService: DefaultAppService.create({
      apps,
      audit,
      clock,
      decisions,
      manifests: manifestStore,
      tests: StoredTestReports.create({ tests: testStore }),
    }),
    gates: DefaultGateService.create({
      assessor,
      audit,
      clock,
      decisions,
      evidence,
      knex,
      owners,
      policy,
    }),
  };
}

export type Services = ReturnType<typeof createServices>;
