import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { EventsService, eventsServiceRef } from '@backstage/plugin-events-node';
import { ManifestChange } from '@microapps/backstage-plugin-microapps-common';
import express from 'express';

/** The part of the micro apps backend that the catalog asks, over real HTTP. */
export class FakeMicroappsBackend {
  readonly requests: { after: number; caller: string }[] = [];
  pageSize = 200;
  failing = false;
  #sequence = 0;
  #changes = new Map<string, ManifestChange>();
  #events: EventsService | undefined;

  put(entity: Entity, options: { emitEntity?: boolean } = {}) {
    this.#record(entity.metadata.name, {
      removed: false,
      emitEntity: options.emitEntity ?? true,
      entity: { ...entity },
    });
  }

  remove(name: string) {
    this.#record(name, { removed: true, emitEntity: true });
  }

  async tell() {
    await this.#events?.publish({
      topic: 'microapps.manifests.changed',
      eventPayload: {},
    });
  }

  plugin() {
    const connect = (events: EventsService) => {
      this.#events = events;
    };
    const answer = this.#answer.bind(this);
    return createBackendPlugin({
      pluginId: 'microapps',
      register(env) {
        env.registerInit({
          deps: {
            httpAuth: coreServices.httpAuth,
            httpRouter: coreServices.httpRouter,
            events: eventsServiceRef,
          },
          async init({ httpAuth, httpRouter, events }) {
            connect(events);
            const router = express.Router();
            router.get('/manifests/changes', async (req, res) => {
              const credentials = await httpAuth.credentials(req, {
                allow: ['service'],
              });
              answer(req, res, credentials.principal.subject);
            });
            httpRouter.use(router);
          },
        });
      },
    });
  }

  #record(
    name: string,
    change: Pick<ManifestChange, 'removed' | 'emitEntity' | 'entity'>,
  ) {
    this.#sequence += 1;
    this.#changes.delete(name);
    this.#changes.set(name, {
      sequence: this.#sequence,
      namespace: 'default',
      name,
      ...change,
    });
  }

  #answer(req: express.Request, res: express.Response, caller: string) {
    const after = Number(req.query.after);
    this.requests.push({ after, caller });
    if (this.failing) {
      res.status(503).json({ error: { name: 'Error', message: 'Down' } });
      return;
    }
    const due = [...this.#changes.values()].filter(
      change => change.sequence > after,
    );
    const items = due.slice(0, this.pageSize);
    res.json({
      items,
      after: items.at(-1)?.sequence ?? after,
      more: due.length > items.length,
    });
  }
}
