import type {
  AppCounters,
  AppPage,
  AppSummary,
} from '@microapps/backstage-plugin-microapps-common';
import type { AppsQuery } from '@microapps/backstage-plugin-microapps-react';
import { DateTime } from 'luxon';

const sortValues: Record<string, (app: AppSummary) => string | number> = {
  name: app => app.title,
  owner: app => app.owner.team,
  tier: app => ['sandbox', 'controlled', 'production'].indexOf(app.tier),
  stage: app => ['prototype', 'approved', 'production'].indexOf(app.stage),
  risk: app => app.riskScore ?? -1,
  expires: app => app.expiresAt,
  sbom: app => app.sbom.components,
  cost: app => app.cost.amount,
  updated: app => app.updatedAt,
};

/** Filters, sorts and pages as the backend does, in memory. */
export class FixtureAppList {
  private readonly apps: AppSummary[];
  private readonly now: DateTime;

  constructor(apps: AppSummary[], now: DateTime) {
    this.apps = apps;
    this.now = now;
  }

  page(query: AppsQuery): AppPage {
    const matching = this.apps.filter(app => this.matches(app, query));
    const valueOf = sortValues[query.orderBy ?? 'name'];
    const turn = query.order === 'desc' ? -1 : 1;
    matching.sort((a, b) => {
      const [left, right] = [valueOf(a), valueOf(b)];
      if (left === right) {
        return a.entityRef < b.entityRef ? -1 : 1;
      }
      return left < right ? -turn : turn;
    });
    const offset = Number(query.cursor ?? 0);
    const end = offset + (query.limit ?? 20);
    return {
      items: matching.slice(offset, end),
      totalCount: matching.length,
      nextCursor: end < matching.length ? String(end) : undefined,
    };
  }

  counters(): AppCounters {
    const count = (need: AppsQuery['need']) =>
      this.apps.filter(app => this.needs(app, need)).length;
    return {
      total: this.apps.length,
      needsYou: count('needs-you'),
      expiringSoon: count('expiring'),
      overBudget: count('over-budget'),
      blocked: count('blocked'),
    };
  }

  private matches(app: AppSummary, query: AppsQuery): boolean {
    const words = `${app.title} ${app.purpose} ${app.owner.name} ${app.owner.team}`;
    return (
      (!query.q || words.toLowerCase().includes(query.q.toLowerCase())) &&
      (!query.need || this.needs(app, query.need)) &&
      (!query.mine || app.owner.name === 'Casey Moreau') &&
      (!query.tier || query.tier.includes(app.tier)) &&
      (!query.stage || query.stage.includes(app.stage)) &&
      (!query.riskClass ||
        (app.riskClass !== undefined &&
          query.riskClass.includes(app.riskClass)))
    );
  }

  private needs(app: AppSummary, need: AppsQuery['need']): boolean {
    switch (need) {
      case 'expiring': {
        const days = DateTime.fromISO(app.expiresAt).diff(this.now).as('days');
        return days >= 0 && days <= 7;
      }
      case 'over-budget':
        return app.cost.state === 'over';
      case 'blocked':
        return app.blocked;
      default:
        return app.blocked && app.owner.name === 'Casey Moreau';
    }
  }
}
