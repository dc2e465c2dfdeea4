import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { Knex } from 'knex';
import type {
  Actuator,
  Clock,
  RoleGroups,
} from '@microapps/backstage-plugin-microapps-node';
import { DatabaseAppStore } from './apps/DatabaseAppStore';
import { DefaultAppService } from './apps/DefaultAppService';
import { DatabaseAuditLog } from './audit/DatabaseAuditLog';
import { DatabaseCostStore } from './costs/DatabaseCostStore';
import { DefaultCostService } from './costs/DefaultCostService';
import { DatabaseEscalationStore } from './escalations/DatabaseEscalationStore';
import { DefaultEscalationService } from './escalations/DefaultEscalationService';
import { EscalationNotifier } from './escalations/EscalationNotifier';
import { EscalationTask } from './escalations/EscalationTask';
import { EscalationUpkeep } from './escalations/EscalationUpkeep';
import { GrantedAllowance } from './escalations/GrantedAllowance';
import { DatabaseTestStore } from './evidence/DatabaseTestStore';
import { DefaultTestService } from './evidence/DefaultTestService';
import { StoredEvidenceFacts } from './evidence/StoredEvidenceFacts';
import { StoredTestReports } from './evidence/StoredTestReports';
import { DatabaseDecisionStore } from './gates/DatabaseDecisionStore';
import { DefaultAssessor } from './gates/DefaultAssessor';
import { DefaultGateService } from './gates/DefaultGateService';
import type { Policy } from './gates/Policy';
import { ReassessTask } from './gates/ReassessTask';
import { DatabaseSweepStore } from './lifecycle/DatabaseSweepStore';
import { DefaultBrakeService } from './lifecycle/DefaultBrakeService';
import { DefaultLifecycleService } from './lifecycle/DefaultLifecycleService';
import { LifecycleSweepTask } from './lifecycle/LifecycleSweepTask';
import {
  defaultLifecycleSettings,
  type LifecycleSettings,
} from './lifecycle/settings';
import { DatabaseManifestStore } from './manifests/DatabaseManifestStore';
import { DefaultManifestService } from './manifests/DefaultManifestService';
import type { RenewalAllowance } from './lifecycle/types';
import { DatabaseNoticeStore } from './notices/DatabaseNoticeStore';
import { NoticeHandler } from './notices/NoticeHandler';
import type { NoticeRecipients } from './notices/types';
import { ActuatorHandler } from './outbox/ActuatorHandler';
import { DatabaseOutbox } from './outbox/DatabaseOutbox';
import { OutboxTask } from './outbox/OutboxTask';
import { OwnerTask } from './owners/OwnerTask';
import type { OwnerDirectory } from './owners/types';
import { DatabaseWizardStore } from './wizard/DatabaseWizardStore';
import { DatabaseRetentionStore } from './retention/DatabaseRetentionStore';
import { RetentionTask } from './retention/RetentionTask';
import {
  defaultRetentionSettings,
  type RetentionSettings,
} from './retention/settings';
import { CurrentSbom } from './sboms/CurrentSbom';
import { DatabaseProposalStore } from './proposals/DatabaseProposalStore';
import { DefaultProposalService } from './proposals/DefaultProposalService';
import type { PersonDirectory } from './proposals/types';
import { DatabaseSbomStore } from './sboms/DatabaseSbomStore';
import { DefaultSbomService } from './sboms/DefaultSbomService';

/** Topic of the event after a manifest changed; the payload is `{ sequence }`. */
export const MANIFESTS_CHANGED_TOPIC = 'microapps.manifests.changed';

export interface ServicesOptions {
  actuators?: Actuator[];
  /** Absent: as requests for more time were approved. */
  allowance?: RenewalAllowance;
  clock: Clock;
  digestHour?: number;
  events: EventsService;
  knex: Knex;
  logger: LoggerService;
  owners: OwnerDirectory;
  /** Absent: authors of ideas are known by their refs only. */
  people?: PersonDirectory;
  policy: Policy;
  recipients: NoticeRecipients;
  /** Absent: no role has a group, so nobody decides about requests. */
  roleGroups?: RoleGroups;
  settings?: LifecycleSettings;
  retention?: RetentionSettings;
}

/** Everything behind the routes, on one database and one clock. */
export function createServices(options: ServicesOptions) {
  const { clock, events, knex, logger, owners, policy } = options;
  const settings = options.settings ?? defaultLifecycleSettings;
  const apps = DatabaseAppStore.create({ knex, lifecycle: settings });
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
  const escalationStore = DatabaseEscalationStore.create({ knex });
  const assessor = DefaultAssessor.create({
    apps,
    audit,
    clock,
    decisions,
    evidence,
    grants: escalationStore,
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
  const outbox = DatabaseOutbox.create({ clock, knex });
  const notifier = EscalationNotifier.create({
    outbox,
    roleGroups: options.roleGroups ?? new Map(),
  });
  const upkeep = EscalationUpkeep.create({
    ...{ clock, notifier, policy },
    escalations: escalationStore,
  });
  const wizards = DatabaseWizardStore.create();
  const manifests = DefaultManifestService.create({
    apps,
    assessor,
    audit,
    clock,
    knex,
    manifests: manifestStore,
    onChange,
    sbom: CurrentSbom.create({ apps, store: sbomStore }),
    upkeep,
    wizards,
  });
  const written = { apps, assessor, audit, clock, knex };
  const notices = DatabaseNoticeStore.create({ knex });
  const { recipients } = options;
  const retentionStore = DatabaseRetentionStore.create({ audit, knex });
  const sweepStore = DatabaseSweepStore.create({ knex, settings });
  const lifecycle = DefaultLifecycleService.create({
    ...{ ...written, outbox, settings },
    allowance:
      options.allowance ??
      GrantedAllowance.create({ escalations: escalationStore }),
  });
  const asked = {
    ...{ ...written, policy, logger, manifests: manifestStore },
    escalations: escalationStore,
    ...{ notifier, upkeep },
  };
  const gates = DefaultGateService.create({
    apps,
    assessor,
    audit,
    clock,
    decisions,
    evidence,
    grants: escalationStore,
    knex,
    owners,
    policy,
    wizards,
  });
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
      ...{ apps, assessor, clock, decisions, knex, logger, policy },
    }),
    ownerTask: OwnerTask.create({
      ...{ apps, assessor, audit, knex, logger, onChange },
      manifests: manifestStore,
    }),
    outbox,
    notices,
    lifecycle,
    escalations: DefaultEscalationService.create(asked),
    escalationTask: EscalationTask.create(asked),
    brake: DefaultBrakeService.create({
      ...{ audit, clock, knex },
      store: sweepStore,
    }),
    retentionTask: RetentionTask.create({
      ...{ clock, logger },
      settings: options.retention ?? defaultRetentionSettings,
      store: retentionStore,
    }),
    retentionStore,
    sweepTask: LifecycleSweepTask.create({
      ...{ audit, clock, knex, logger, outbox, recipients, settings },
      ...{ feed: manifestStore, onChange },
      store: sweepStore,
    }),
    outboxTask: OutboxTask.create({
      ...{ clock, logger, outbox },
      handlers: [
        ActuatorHandler.create({ actuators: options.actuators ?? [] }),
        NoticeHandler.create({
          ...{ apps, audit, knex, notices, recipients },
          digestHour: options.digestHour ?? 7,
        }),
      ],
      retentionDays: settings.retention.outboxDays,
    }),
    appService: DefaultAppService.create({
      lifecycle,
      settings,
      apps,
      audit,
      clock,
      decisions,
      manifests: manifestStore,
      tests: StoredTestReports.create({ tests: testStore }),
    }),
    gates,
    proposals: DefaultProposalService.create({
      ...{ audit, clock, gates, knex, outbox, owners, policy, recipients },
      people: options.people ?? { person: async () => undefined },
      proposals: DatabaseProposalStore.create({ knex }),
    }),
  };
}

export type Services = ReturnType<typeof createServices>;
