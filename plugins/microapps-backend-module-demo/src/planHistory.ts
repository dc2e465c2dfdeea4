import { DateTime } from 'luxon';
import type { ExampleApp, ExampleHistory } from './ExampleApp';
import { planDailyCosts, type DailyCost } from './planDailyCosts';

/** Something that happened to an example app, ready to be played in. */
export type HistoryEvent = { at: Date; app: string } & (
  | { kind: 'manifest'; manifest: string; contact: string }
  | { kind: 'sbom'; from: string; appVersion: string }
  | {
      kind: 'tests';
      total: number;
      failed: number;
      coverage: number;
    }
  | { kind: 'costs'; days: DailyCost[] }
  | { kind: 'approval'; contact: string; reason: string; expiresAt: Date }
  | {
      kind: 'gate';
      stage: ExampleHistory['gates'][number]['stage'];
      tier: ExampleHistory['gates'][number]['tier'];
    }
);

const COST_DAYS = 90;

function withVersion(manifest: string, version: string): string {
  return manifest.replace(/^version: .*$/m, `version: ${version}`);
}

function contactOf(manifest: string): string {
  return /^\s+contact: (.*)$/m.exec(manifest)?.[1] ?? 'system';
}

function planApp(app: ExampleApp, now: DateTime): HistoryEvent[] {
  const { history } = app;
  const moment = (daysAgo: number, minute: number) =>
    now.minus({ days: daysAgo }).plus({ minutes: minute }).toJSDate();
  const contact = contactOf(app.manifest);
  const versions = history.versions.length
    ? history.versions
    : [{ days_ago: history.registered_days_ago, version: undefined }];

  const events: HistoryEvent[] = versions.map(({ days_ago, version }) => ({
    kind: 'manifest',
    at: moment(days_ago, 0),
    app: app.name,
    manifest: version ? withVersion(app.manifest, version) : app.manifest,
    contact,
  }));
  for (const sbom of history.sboms) {
    events.push({
      kind: 'sbom',
      at: moment(sbom.days_ago, 1),
      app: app.name,
      from: sbom.from,
      appVersion: sbom.app_version,
    });
  }
  for (const { days_ago, ...report } of history.tests) {
    events.push({
      kind: 'tests',
      at: moment(days_ago, 2),
      app: app.name,
      ...report,
    });
  }
  for (const { days_ago, for_days, reason } of history.approvals) {
    events.push({
      kind: 'approval',
      at: moment(days_ago, 3),
      app: app.name,
      contact,
      reason,
      expiresAt: moment(days_ago - for_days, 3),
    });
  }
  for (const { days_ago, ...question } of history.gates) {
    events.push({
      kind: 'gate',
      at: moment(days_ago, 4),
      app: app.name,
      ...question,
    });
  }
  if (history.costs) {
    const days = planDailyCosts(app.name, history.costs, now, COST_DAYS);
    events.push({ kind: 'costs', at: moment(0, 5), app: app.name, days });
  }
  return events;
}

/**
 * Everything that happened to all example apps, oldest first. Times lie an
 * hour before `now` at the latest, so that nothing is in the future.
 */
export function planHistory(apps: ExampleApp[], now: Date): HistoryEvent[] {
  const today = DateTime.fromJSDate(now, { zone: 'utc' }).minus({ hours: 1 });
  return apps
    .flatMap(app => planApp(app, today))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}
