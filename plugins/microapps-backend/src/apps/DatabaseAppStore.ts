import type { Knex } from 'knex';
import { NotFoundError } from '@backstage/errors';
import {
  formatAppRef,
  type AppRef,
  type MicroappResource,
} from '@microapps/backstage-plugin-microapps-node';
import { OutpacedError } from '../database/retryOnConflict';
import { toAppRecord, toAssessedRow, toPatchRow, type AppRow } from './appRow';
import { countApps, type AppCounts } from './countApps';
import { queryApps, type AppQuery, type AppQueryResult } from './queryApps';
import {
  defaultLifecycleSettings,
  type LifecycleSettings,
} from '../lifecycle/settings';
import type { AppPatch, AppPeople, AppRecord, AppStore } from './types';
import type { NeedContext } from './whereNeed';
import type { ReadFilter } from '../access/types';

/** The read model in the tables `apps` and `app_people`. */
export class DatabaseAppStore implements AppStore {
  static create(options: {
    knex: Knex;
    lifecycle?: LifecycleSettings;
  }): DatabaseAppStore {
    const { knex, lifecycle = defaultLifecycleSettings } = options;
    return new DatabaseAppStore(knex, lifecycle);
  }

  private constructor(
    private readonly knex: Knex,
    private readonly lifecycle: LifecycleSettings,
  ) {}

  async find(
    ref: AppRef,
    tx?: Knex.Transaction,
  ): Promise<AppRecord | undefined> {
    const [app] = await this.findAll([ref], tx);
    return app;
  }

  async findAll(refs: AppRef[], tx?: Knex.Transaction): Promise<AppRecord[]> {
    const rows = await (tx ?? this.knex)<AppRow>('apps').whereIn(
      'ref',
      refs.map(formatAppRef),
    );
    return rows.map(toAppRecord);
  }

  async patch(
    tx: Knex.Transaction,
    ref: AppRef,
    patch: AppPatch,
  ): Promise<void> {
    const changed = await tx('apps')
      .where('ref', formatAppRef(ref))
      .update({
        ...toPatchRow(patch),
        ...(patch.updatedAtMs && { updated_at_ms: patch.updatedAtMs }),
      });
    if (changed === 0) {
      throw new NotFoundError(`There is no app ${formatAppRef(ref)}.`);
    }
  }

  async write(
    tx: Knex.Transaction,
    app: AppRecord,
    people: AppPeople,
  ): Promise<void> {
    const row = toAssessedRow(app, this.lifecycle);
    if (app.revision === 1) {
      const inserted = await tx('apps')
        .insert(row)
        .onConflict('ref')
        .ignore()
        .returning('ref');
      if (inserted.length === 0) {
        throw outpaced(row.ref);
      }
    } else {
      await this.replace(tx, app);
      await tx('app_people').where('app_ref', row.ref).delete();
    }
    const persons = [
      ...new Set(people.ownerRefs.map(ref => `owner ${ref}`)),
      ...new Set(people.sponsorRefs.map(ref => `sponsor ${ref}`)),
    ].map(person => person.split(' '));
    if (persons.length > 0) {
      await tx('app_people').insert(
        persons.map(([role, entityRef]) => ({
          app_ref: row.ref,
          role,
          entity_ref: entityRef.toLocaleLowerCase('en-US'),
        })),
      );
    }
  }

  async replace(tx: Knex.Transaction, app: AppRecord): Promise<void> {
    const row = toAssessedRow(app, this.lifecycle);
    const changed = await tx('apps')
      .where({ ref: row.ref, revision: app.revision - 1 })
      .update(row);
    if (changed === 0) {
      throw outpaced(row.ref);
    }
  }

  async hold(
    tx: Knex.Transaction,
    app: AppRef & Pick<AppRecord, 'revision'>,
  ): Promise<void> {
    const { revision } = app;
    const ref = formatAppRef(app);
    const held = await tx('apps').where({ ref, revision }).update({ revision });
    if (held === 0) {
      throw outpaced(ref);
    }
  }

  async postpone(ref: AppRef, reassessAtMs: number): Promise<void> {
    await this.knex('apps')
      .where('ref', formatAppRef(ref))
      .update({ reassess_at_ms: reassessAtMs });
  }

  async resources(refs: AppRef[]): Promise<(MicroappResource | undefined)[]> {
    const keys = refs.map(formatAppRef);
    const [apps, people] = await Promise.all([
      this.knex<AppRow>('apps')
        .whereIn('ref', keys)
        .select('ref', 'namespace', 'name', 'tier'),
      this.knex<{ app_ref: string; role: string; entity_ref: string }>(
        'app_people',
      ).whereIn('app_ref', keys),
    ]);
    return keys.map(key => {
      const app = apps.find(({ ref }) => ref === key);
      const refsOf = (role: string) =>
        people
          .filter(person => person.app_ref === key && person.role === role)
          .map(person => person.entity_ref);
      return (
        app && {
          namespace: app.namespace,
          name: app.name,
          tier: app.tier as MicroappResource['tier'],
          ownerRefs: refsOf('owner'),
          sponsorRefs: refsOf('sponsor'),
        }
      );
    });
  }

  async withUnknownPeople(after: string, limit: number): Promise<AppRef[]> {
    const people = this.knex('app_people').select('app_ref');
    return this.knex<AppRow>('apps')
      .where('ref', '>', after)
      .whereNotIn('state', ['retired', 'deleted'])
      .where(unknown =>
        unknown
          .whereNull('owner_team_ref')
          .orWhereNull('owner_contact_ref')
          .orWhere(mentor =>
            mentor
              .where('has_sponsor', true)
              .whereNotIn('ref', people.where('role', 'sponsor')),
          ),
      )
      .orderBy('ref')
      .limit(limit)
      .select('namespace', 'name');
  }

  async query(query: AppQuery): Promise<AppQueryResult> {
    return queryApps(this.knex, query);
  }

  async count(
    options: NeedContext & { filter: ReadFilter },
  ): Promise<AppCounts> {
    return countApps(this.knex, options);
  }

  async isEmpty(): Promise<boolean> {
    return (await this.knex('apps').select('ref').first()) === undefined;
  }
}

function outpaced(ref: string): OutpacedError {
  return new OutpacedError(
    `${ref} was changed by somebody else at the same moment. Send it again.`,
  );
}
