import type { Knex } from 'knex';
import { NotFoundError } from '@backstage/errors';
import {
  parseManifest,
  titleOf,
  type ManifestResult,
} from '@microapps/backstage-plugin-microapps-manifest';
import {
  formatAppRef,
  type AppRef,
  type Clock,
} from '@microapps/backstage-plugin-microapps-node';
import type { AppStore } from '../apps/types';
import type { AuditLog } from '../audit/types';
import { OutpacedError, retryOnConflict } from '../database/retryOnConflict';
import type { AssessmentPlan, Assessor } from '../gates/types';
import type { EscalationUpkeep } from '../escalations/EscalationUpkeep';
import type { ManifestEffect } from '../escalations/planAfterManifest';
import { assertNotDeleted } from '../lifecycle/assertNotDeleted';
import type { CurrentSbom } from '../sboms/CurrentSbom';
import { readWizardRun } from '../wizard/readWizardRun';
import type { WizardRun, WizardStore, WrittenWizardRun } from '../wizard/types';
import { entityOf } from './entityOf';
import { ManifestRefusedError } from './ManifestRefusedError';
import { planRegistration } from './planRegistration';
import type {
  ManifestService,
  ManifestSource,
  ManifestStore,
  RegisteredManifest,
} from './types';

/** Who reads registered locations again; an app comes back by people and services only. */
const SYSTEM = 'system';

type ReadManifest = Extract<ManifestResult, { ok: true }>;

interface Arrival {
  ref: AppRef;
  content: string;
  read: ReadManifest;
  source: ManifestSource;
  actor: string;
  wizard?: WizardRun;
}

export interface ManifestServiceOptions {
  apps: AppStore;
  assessor: Assessor;
  audit: AuditLog;
  clock: Clock;
  knex: Knex;
  manifests: ManifestStore;
  sbom: Pick<CurrentSbom, 'follow'>;
  upkeep: Pick<EscalationUpkeep, 'planFor' | 'apply'>;
  wizards: WizardStore;
  /** Called after commit, with the sequence of the change. */
  onChange(sequence: number): Promise<void>;
}

/** Takes manifests in: read, assess, then write everything or nothing. */
export class DefaultManifestService implements ManifestService {
  static create(options: ManifestServiceOptions): DefaultManifestService {
    return new DefaultManifestService(options);
  }

  private constructor(private readonly options: ManifestServiceOptions) {}

  validate(content: Uint8Array) {
    const read = parseManifest(content);
    return {
      ok: read.ok,
      problems: read.problems,
      ...(read.ok && { name: read.manifest.name }),
    };
  }

  async register(options: {
    ref: { namespace: string; name?: string };
    content: Uint8Array;
    source: ManifestSource;
    actor: string;
    wizard?: WrittenWizardRun;
  }): Promise<RegisteredManifest> {
    const read = parseManifest(options.content);
    if (!read.ok) {
      throw new ManifestRefusedError(read.problems);
    }
    const { namespace, name = read.manifest.name } = options.ref;
    const arrival: Arrival = {
      ref: { namespace, name },
      content: new TextDecoder().decode(options.content),
      read,
      source: options.source,
      actor: options.actor,
      wizard: readWizardRun(options.wizard, this.options.clock.now().getTime()),
    };
    const { status, sequence } = await retryOnConflict(() =>
      this.takeIn(arrival),
    );
    if (sequence !== undefined) {
      await this.options.onChange(sequence);
    }
    const { digest, problems } = read;
    return { ...arrival.ref, digest, status, problems };
  }

  private async takeIn(arrival: Arrival): Promise<{
    status: RegisteredManifest['status'];
    sequence?: number;
  }> {
    const { ref, read, source } = arrival;
    const stored = await this.options.manifests.find(ref);
    const deleted =
      stored !== undefined &&
      (await this.options.apps.find(ref))?.state === 'deleted';
    const status = planRegistration({
      ref,
      nameInFile: read.manifest.name,
      digest: read.digest,
      // Where the catalog read it from before, people may register it again.
      source:
        deleted && stored.source.url === source.url ? stored.source : source,
      stored,
    });
    if (status === 'unchanged' && !deleted) {
      return { status };
    }
    const plan = await this.options.assessor.plan(ref, {
      manifest: read.manifest,
    });
    if (arrival.actor === SYSTEM) {
      assertNotDeleted(plan.before);
    }
    if (plan.stored?.digest !== stored?.digest) {
      throw new OutpacedError(
        `${formatAppRef(
          ref,
        )} was changed by somebody else at the same moment. Send it again.`,
      );
    }
    const effects = await this.options.upkeep.planFor(plan);
    const sequence = await this.write(arrival, plan, effects);
    return { status: isNew(plan) ? 'registered' : status, sequence };
  }

  private async write(
    arrival: Arrival,
    plan: AssessmentPlan,
    effects: ManifestEffect[],
  ): Promise<number> {
    const { assessor, audit, knex, manifests, sbom, upkeep, wizards } =
      this.options;
    const { ref, read, actor, content } = arrival;
    const { manifest, digest } = read;
    // The first to register stays the one services are bound to.
    const source = plan.stored?.source ?? arrival.source;
    const action = isNew(plan) ? 'manifest-registered' : 'manifest-updated';
    return knex.transaction(async tx => {
      // Lock order of all writers: change counter, requests, app, audit trail.
      const { sequence } = await manifests.save(tx, {
        ...ref,
        digest,
        manifest,
        source,
        checkedAtMs: plan.plannedAtMs,
        content,
        entity: entityOf(ref, manifest, source, plan.owners.teamRef),
        receivedBy: actor,
      });
      const entries = await upkeep.apply(tx, effects, {
        actor,
        title: titleOf(ref.name),
      });
      await assessor.apply(tx, plan, {
        actor,
        action,
        source,
        manifestDigest: digest,
      });
      if (plan.before?.version !== manifest.version) {
        await sbom.follow(tx, ref, manifest.version);
      }
      if (isNew(plan)) {
        await wizards.begin(tx, ref, arrival.wizard);
      }
      await audit.appendAll(tx, [
        {
          app: ref,
          actor,
          action,
          text: describe(plan, manifest.version),
          decisionId: plan.decisionId,
          details: { digest },
        },
        ...entries,
      ]);
      return sequence;
    });
  }

  async get(ref: AppRef) {
    const { manifests } = this.options;
    const record = await manifests.find(ref);
    const content = record && (await manifests.contentOf(record.digest));
    if (!record || content === undefined) {
      throw new NotFoundError(`There is no app ${formatAppRef(ref)}.`);
    }
    return { record, content, history: await manifests.historyOf(ref) };
  }

  async changesAfter(sequence: number, limit: number) {
    const found = await this.options.manifests.changesAfter(
      sequence,
      limit + 1,
    );
    const items = found.slice(0, limit);
    return {
      items,
      after: items.at(-1)?.sequence ?? sequence,
      more: found.length > limit,
    };
  }
}

/** A name that is used again after its app was deleted is a new app. */
function isNew({ before }: AssessmentPlan): boolean {
  return before === undefined || before.state === 'deleted';
}

function describe(plan: AssessmentPlan, version: string): string {
  if (!plan.before || isNew(plan)) {
    return `Registered with version ${version}.`;
  }
  return plan.before.version === version
    ? `The manifest changed, version ${version} as before.`
    : `The manifest changed, version ${plan.before.version} became ${version}.`;
}
