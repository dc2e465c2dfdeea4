import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { microappsPermissions } from '@microapps/backstage-plugin-microapps-common';
import {
  microappResourceRef,
  microappRules,
  microappsActuatorExtensionPoint,
  microappsHistoryExtensionPoint,
  parseAppRef,
  readRoleGroups,
  systemClock,
  type Actuator,
  type MicroappsHistoryPlayer,
} from '@microapps/backstage-plugin-microapps-node';
import { DefaultAppAccess } from './access/DefaultAppAccess';
import { authorize } from './authorize';
import { readMicroappsConfig } from './config';
import { CostMonthTask } from './costs/CostMonthTask';
import { createRouter } from './createRouter';
import { createServices } from './createServices';
import { openDatabase } from './database/migrate';
import { loadPolicy } from './gates/Policy';
import { createWriteApi } from './history/createWriteApi';
import { DatabasePlayedHistories } from './history/DatabasePlayedHistories';
import { HistoryTask } from './history/HistoryTask';
import { DemoClock } from './lifecycle/DemoClock';
import { LocationSync } from './manifests/LocationSync';
import { CatalogRecipients } from './notices/CatalogRecipients';
import { NoticeTask } from './notices/NoticeTask';
import { DefaultOwnerDirectory } from './owners/DefaultOwnerDirectory';
import { CatalogPersonDirectory } from './proposals/CatalogPersonDirectory';

/**
 * Governance of micro apps: manifests in, decisions out.
 *
 * @public
 */
export const microappsPlugin = createBackendPlugin({
  pluginId: 'microapps',
  register(env) {
    const players: MicroappsHistoryPlayer[] = [];
    env.registerExtensionPoint(microappsHistoryExtensionPoint, {
      addPlayer: player => players.push(player),
    });
    const actuators: Actuator[] = [];
    env.registerExtensionPoint(microappsActuatorExtensionPoint, {
      addActuator: actuator => actuators.push(actuator),
    });
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        notifications: notificationService,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { auth, catalog, events, lifecycle, logger, urlReader } = deps;
        const { binding, ...config } = readMicroappsConfig(deps.config);
        const demoClock = config.demoClock ? DemoClock.create() : undefined;
        const clock = demoClock ?? systemClock;
        const roleGroups = readRoleGroups(deps.config);
        const knex = await openDatabase(deps.database);
        const policy = await loadPolicy(config.policy);
        lifecycle.addShutdownHook(() => policy.engine.close());
        const owners = DefaultOwnerDirectory.create({ auth, catalog });
        const recipients = CatalogRecipients.create({
          ...{ auth, catalog },
          platformAdminRefs: [...(roleGroups.get('platform-admin') ?? [])],
        });
        const base = {
          ...{ actuators, events, knex, logger, owners, policy, recipients },
          digestHour: config.digestHour,
          people: CatalogPersonDirectory.create({ auth, catalog }),
          roleGroups,
          settings: config.lifecycle,
          retention: config.retention,
        };
        const services = createServices({ ...base, clock });
        const { apps, manifests } = services;

        deps.permissionsRegistry.addResourceType({
          resourceRef: microappResourceRef,
          permissions: microappsPermissions.filter(
            permission => 'resourceType' in permission,
          ),
          rules: Object.values(microappRules),
          getResources: refs => apps.resources(refs.map(parseAppRef)),
        });
        const access = DefaultAppAccess.create({ ...deps, apps, binding });
        const locations = LocationSync.create({
          ...{ auth, catalog, clock, logger, urlReader },
          manifests,
          store: services.manifestStore,
        });

        deps.httpRouter.addAuthPolicy({
          path: '/manifests/schema.json',
          allow: 'unauthenticated',
        });
        deps.httpRouter.use(
          await createRouter({
            ...deps,
            ...authorize(services, access, {
              ...{ ...deps, clock, policy, roleGroups },
            }),
            demoClock,
            locations,
          }),
        );
        await CostMonthTask.create({
          ...{ clock, logger },
          costs: services.costStore,
        }).schedule(deps.scheduler);
        await deps.scheduler.scheduleTask({
          id: 'microapps-locations',
          frequency: { minutes: 1 },
          timeout: { minutes: 10 },
          initialDelay: { seconds: 15 },
          fn: signal => locations.run(signal),
        });
        await deps.scheduler.scheduleTask({
          id: 'microapps-owners',
          frequency: { minutes: 1 },
          timeout: { minutes: 10 },
          initialDelay: { seconds: 20 },
          fn: signal => services.ownerTask.run(signal),
        });
        await deps.scheduler.scheduleTask({
          id: 'microapps-reassess',
          frequency: { minutes: 1 },
          timeout: { minutes: 10 },
          initialDelay: { seconds: 30 },
          fn: signal => services.reassessTask.run(signal),
        });
        await deps.scheduler.scheduleTask({
          id: 'microapps-escalations',
          frequency: { minutes: 1 },
          timeout: { minutes: 10 },
          initialDelay: { seconds: 40 },
          fn: signal => services.escalationTask.run(signal),
        });
        await services.sweepTask.schedule(deps.scheduler);
        await services.outboxTask.schedule(deps.scheduler);
        await services.retentionTask.schedule(deps.scheduler);
        await NoticeTask.create({
          ...{ apps, clock, logger },
          notices: services.notices,
          notifications: deps.notifications,
          retentionDays: config.lifecycle.retention.outboxDays,
        }).schedule(deps.scheduler);
        const history = HistoryTask.create({
          ...{ apps, clock, logger, players },
          played: DatabasePlayedHistories.create({ knex }),
          services: playedClock =>
            createWriteApi(createServices({ ...base, clock: playedClock })),
        });
        const stopped = new AbortController();
        lifecycle.addShutdownHook(() => stopped.abort());
        lifecycle.addStartupHook(() => {
          history
            .run(stopped.signal)
            .catch(error => logger.error('A history was not played in', error));
        });
      },
    });
  },
});
