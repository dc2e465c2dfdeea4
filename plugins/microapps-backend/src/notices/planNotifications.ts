import { DateTime } from 'luxon';
import type { NotificationPayload } from '@backstage/plugin-notifications-common';
import { formatAppRef } from '@microapps/backstage-plugin-microapps-node';
import type { Notice, PersonalNotice } from './types';

export interface PlannedNotification {
  sequences: number[];
  outcome: 'sent' | 'in-digest';
  payload: NotificationPayload;
}

const LISTED = 10;

/** What one person is sent: what is urgent by itself, the rest of the day as one. */
export function planNotifications(
  notices: PersonalNotice[],
  nowMs: number,
): PlannedNotification[] {
  const newest = [
    ...new Map(notices.map(one => [scopeOf(one.notice), one])).values(),
  ];
  const older = notices.filter(one => !newest.includes(one));
  const patient = newest.filter(({ notice }) => notice.digest);
  const bundled = patient.length > 1 ? patient : [];
  const single = newest
    .filter(one => !bundled.includes(one))
    .map<PlannedNotification>(({ sequence, notice }) => ({
      // An older one of the same scope would be replaced at once.
      sequences: [
        sequence,
        ...older
          .filter(other => scopeOf(other.notice) === scopeOf(notice))
          .map(other => other.sequence),
      ],
      outcome: 'sent',
      payload: {
        title: notice.title,
        description: notice.text,
        link: notice.link,
        severity: notice.severity,
        topic: notice.topic,
        scope: scopeOf(notice),
      },
    }));
  return bundled.length === 0
    ? single
    : [...single, digestOf(bundled, older, nowMs)];
}

function digestOf(
  bundled: PersonalNotice[],
  older: PersonalNotice[],
  nowMs: number,
): PlannedNotification {
  const titles = bundled.map(({ notice }) => notice.title);
  const more = titles.length - LISTED;
  const scopes = new Set(bundled.map(({ notice }) => scopeOf(notice)));
  const date = DateTime.fromMillis(nowMs, { zone: 'utc' }).toISODate();
  return {
    sequences: [
      ...bundled,
      ...older.filter(({ notice }) => scopes.has(scopeOf(notice))),
    ].map(({ sequence }) => sequence),
    outcome: 'in-digest',
    payload: {
      title: `${titles.length} things about your micro apps`,
      description: [
        ...titles.slice(0, LISTED).map(title => `${title}.`),
        ...(more > 0 ? [`And ${more} more.`] : []),
      ].join(' '),
      link: '/micro-apps',
      severity: 'normal',
      topic: 'microapps.digest',
      scope: `microapps.digest:${date}`,
    },
  };
}

export function scopeOf({ scope, topic, app }: Notice): string {
  return scope ?? (app ? `${topic}:${formatAppRef(app)}` : topic);
}
