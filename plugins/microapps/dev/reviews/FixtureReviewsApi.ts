import { NotFoundError } from '@backstage/errors';
import type {
  AuditEntry,
  Escalation,
  SweepBrake,
} from '@microapps/backstage-plugin-microapps-common';
import type { MicroappsApi } from '@microapps/backstage-plugin-microapps-react';
import type { DateTime } from 'luxon';
import { iso } from '../entity/fixtureDetail';
import {
  fixtureEscalation,
  fixtureEscalationDetail,
  fixtureEscalations,
} from './fixtureEscalations';

const ANSWER_DELAY_MS = 250;

type ReviewsApi = Pick<
  MicroappsApi,
  | 'getEscalations'
  | 'getEscalationCounters'
  | 'getEscalationDraft'
  | 'getEscalation'
  | 'postEscalation'
  | 'approveEscalation'
  | 'rejectEscalation'
  | 'revokeEscalation'
  | 'withdrawEscalation'
  | 'getAudit'
  | 'exportAudit'
  | 'verifyAudit'
  | 'getBrake'
  | 'releaseBrake'
>;

/** Requests in memory that can be decided, and a made-up audit log. */
export function createFixtureReviewsApi(now: DateTime): ReviewsApi {
  let all = fixtureEscalations(now);
  let brake: SweepBrake = {
    engaged: true,
    since: iso(now.minus({ hours: 5 })),
    planned: 14,
    limit: 10,
    apps: Array.from({ length: 10 }, (_, index) => `default/old-app-${index}`),
    mayRelease: true,
  };
  const later = async <T>(make: () => T): Promise<T> => {
    await new Promise(resolve => setTimeout(resolve, ANSWER_DELAY_MS));
    return make();
  };
  const find = (id: string): Escalation => {
    const found = all.find(one => one.id === id);
    if (!found) {
      throw new NotFoundError('No such request');
    }
    return found;
  };
  const change = (id: string, changes: Partial<Escalation>) =>
    later(() => {
      const changed = {
        ...find(id),
        mayDecide: false,
        mayWithdraw: false,
        mayRevoke: changes.status === 'approved',
        decidedBy: 'user:default/platform-admin',
        decidedAt: iso(now),
        ...changes,
      };
      all = all.map(one => (one.id === id ? changed : one));
      return changed;
    });
  const waiting = () => all.filter(one => one.status === 'waiting');
  return {
    getEscalations: (query = {}) =>
      later(() => {
        const items = all.filter(
          one =>
            (!query.app || one.app === query.app) &&
            (!query.mine || one.mayWithdraw) &&
            (!query.waitingForMe ||
              (one.status === 'waiting' && one.mayDecide)),
        );
        return { items, totalCount: items.length };
      }),
    getEscalationCounters: () =>
      later(() => ({
        waitingForMe: waiting().filter(one => one.mayDecide).length,
        waiting: waiting().length,
        oldestWaitingSince: waiting()[0]?.requestedAt,
      })),
    getEscalationDraft: ({ app, ruleId, value, kind = 'exception' }) =>
      later(() => ({
        app,
        kind,
        ruleId,
        value,
        question: value
          ? `May Lunch picker talk to ${value}?`
          : 'May Lunch picker have more?',
        explanation:
          'It could send what people type there. It would be allowed for this app and this service only, until the end you choose.',
        riskText: 'Medium, 46 of 100',
        dataText: 'internal, partial personal data',
        suggestedExpiresAt: iso(now.plus({ days: 7 })),
        latestExpiresAt: iso(now.plus({ days: 30 })),
        approvers: ['a security reviewer', 'a platform admin'],
        mayAsk: true,
      })),
    getEscalation: id =>
      later(() => fixtureEscalationDetail(now, find(id), all)),
    postEscalation: request =>
      later(() => {
        const asked = fixtureEscalation(now, {
          ...request,
          id: `asked-${all.length}`,
          requestedAt: iso(now),
          mayDecide: false,
          mayWithdraw: true,
        });
        all = [...all, asked];
        return asked;
      }),
    approveEscalation: (id, request) =>
      change(id, { status: 'approved', ...request }),
    rejectEscalation: (id, comment) =>
      change(id, { status: 'rejected', statusReason: comment }),
    revokeEscalation: (id, comment) =>
      change(id, { status: 'revoked', statusReason: comment }),
    withdrawEscalation: id => change(id, { status: 'withdrawn' }),
    getAudit: () =>
      later(() => ({
        items: auditEntries(now),
        totalCount: auditEntries(now).length,
      })),
    exportAudit: () => later(() => new Blob(['{}\n'])),
    getBrake: () => later(() => brake),
    releaseBrake: () =>
      later(() => {
        brake = { engaged: false, mayRelease: true };
        return brake;
      }),
    verifyAudit: () =>
      later(() => ({ intact: true, checked: 4812, tookMs: 90 })),
  };
}

function auditEntries(now: DateTime): AuditEntry[] {
  const actions = [
    ['escalation-approved', 'Approved until 30 Nov: talk to maps.example.com.'],
    ['app-renewed', 'Renewed for 90 days.'],
    ['gate-asked', 'Asked whether it may go to production: not yet.'],
    ['sbom-uploaded', 'The parts list of version 1.4.0 came in: 148 parts.'],
    ['manifest-registered', 'Registered from its manifest.'],
  ];
  return Array.from({ length: 40 }, (_, index) => {
    const [action, text] = actions[index % actions.length];
    return {
      sequence: 4812 - index,
      at: iso(now.minus({ hours: index * 3 })),
      actor: index % 3 ? 'user:default/casey' : 'system',
      action,
      app: 'default/lunch-picker',
      text,
      reason: index % 5 === 1 ? 'People use it every day.' : undefined,
      hash: `sha256:${'4d'.repeat(32)}`,
    };
  });
}
