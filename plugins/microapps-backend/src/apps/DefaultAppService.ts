import { NotFoundError } from '@backstage/errors';
import type {
  AppCounters,
  AppDetail,
  AppPage,
  TimelinePage,
} from '@microapps/backstage-plugin-microapps-common';
import { linksOf } from '@microapps/backstage-plugin-microapps-manifest';
import {
  formatAppRef,
  type AppRef,
  type Clock,
} from '@microapps/backstage-plugin-microapps-node';
import type { ReadFilter } from '../access/types';
import type { AuditLog, StoredAuditEntry } from '../audit/types';
import { toDecision } from '../gates/toApi';
import type { DecisionStore } from '../gates/types';
import { readCursor, writeCursor } from '../http/cursor';
import type { LifecycleSettings } from '../lifecycle/settings';
import type { LifecycleService } from '../lifecycle/types';
import type { ManifestRecord, ManifestStore } from '../manifests/types';
import type { AppListRequest, AppService, TestReports } from './AppService';
import { hintsFor } from './hintsFor';
import { monthOf, toIso } from './moneyAndTime';
import {
  toAppSummary,
  toRiskDetail,
  toTierDetail,
  toTtlSummary,
} from './toApi';
import type { AppRecord, AppStore } from './types';

const DEFAULT_LIMIT = 50;

export interface AppServiceOptions {
  apps: AppStore;
  audit: AuditLog;
  clock: Clock;
  decisions: DecisionStore;
  lifecycle: Pick<LifecycleService, 'describe'>;
  manifests: ManifestStore;
  settings: LifecycleSettings;
  tests: TestReports;
}

/** Reads what is known of apps, for pages. */
export class DefaultAppService implements AppService {
  static create(options: AppServiceOptions): DefaultAppService {
    return new DefaultAppService(options);
  }

  private constructor(private readonly options: AppServiceOptions) {}

  async list(request: AppListRequest): Promise<AppPage> {
    const { apps, clock } = this.options;
    const now = clock.now();
    const month = monthOf(now);
    const { items, nextCursor, totalCount } = await apps.query({
      ...request,
      orderBy: request.orderBy ?? 'name',
      order: request.order ?? 'asc',
      limit: request.limit ?? DEFAULT_LIMIT,
      nowMs: now.getTime(),
      month,
    });
    return {
      items: items.map(app => toAppSummary(app, month)),
      nextCursor,
      totalCount,
    };
  }

  async counters(options: {
    filter: ReadFilter;
    claims: string[];
  }): Promise<AppCounters> {
    const now = this.options.clock.now();
    return this.options.apps.count({
      ...options,
      nowMs: now.getTime(),
      month: monthOf(now),
    });
  }

  async get(ref: AppRef, mayWrite: boolean): Promise<AppDetail> {
    const { apps, clock, decisions, manifests, tests } = this.options;
    const [app, record, [people]] = await Promise.all([
      apps.find(ref),
      manifests.find(ref),
      apps.resources([ref]),
    ]);
    if (!app || !record) {
      throw new NotFoundError(`There is no app ${formatAppRef(ref)}.`);
    }
    const [gate, report, lifecycle] = await Promise.all([
      app.gateDecisionId ? decisions.find(app.gateDecisionId) : undefined,
      tests.newestOf(ref),
      this.options.lifecycle.describe(app, mayWrite),
    ]);
    return {
      summary: toAppSummary(app, monthOf(clock.now())),
      ...describeManifest(record),
      ...describeAssessment(app, this.options.settings),
      mayWrite,
      lifecycle,
      registeredAt: toIso(app.registeredAtMs),
      manifestDigest: app.manifestDigest,
      source: app.source,
      gate: gate && toDecision(gate),
      tests: report,
      hints: hintsFor(
        app,
        {
          written: record.manifest.sponsor,
          found: (people?.sponsorRefs ?? []).length > 0,
        },
        record.problem,
      ),
    };
  }

  async timeline(
    ref: AppRef,
    request: { action?: string; limit?: number; cursor?: string },
  ): Promise<TimelinePage> {
    const { action, cursor, limit = DEFAULT_LIMIT } = request;
    const { items, totalCount } = await this.options.audit.timelineOf(ref, {
      action,
      limit: limit + 1,
      beforeSequence:
        cursor === undefined
          ? undefined
          : Number(readCursor(cursor, 'timeline', ['number'])[0]),
    });
    const shown = items.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(entry => ({
        id: String(entry.sequence),
        at: toIso(entry.atMs),
        actor: entry.actor,
        action: entry.action,
        text: entry.text,
        reason: entry.reason,
        decisionId: entry.decisionId,
        escalationId: escalationOf(entry),
      })),
      totalCount,
      nextCursor:
        items.length > limit && last
          ? writeCursor(['timeline', last.sequence])
          : undefined,
    };
  }
}

function describeManifest({ manifest }: ManifestRecord) {
  return {
    version: manifest.version,
    notes: manifest.notes,
    sponsor: manifest.sponsor,
    costCenter: manifest.cost_center,
    dataClass: manifest.classification.data,
    pii: manifest.classification.pii,
    createdAt: manifest.lifecycle.created_at,
    links: linksOf(manifest),
    tags: manifest.tags ?? [],
  };
}

function describeAssessment(app: AppRecord, settings: LifecycleSettings) {
  const { risk, tierDetail } = app;
  return {
    risk: risk && toRiskDetail(risk, risk.computedAtMs, risk.previousScore),
    tier: tierDetail && toTierDetail(tierDetail),
    ttl: toTtlSummary(app, settings),
  };
}

function escalationOf({ details }: StoredAuditEntry): string | undefined {
  const { escalation } = details ?? {};
  return typeof escalation === 'string' ? escalation : undefined;
}
