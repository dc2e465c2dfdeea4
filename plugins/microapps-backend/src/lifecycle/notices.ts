import type { AppRecord } from '../apps/types';
import { appLink } from '../notices/appLink';
import type { Notice } from '../notices/types';
import { formatDay } from './formatDay';
import { DAY_MS } from './planTransitions';

const running: AppRecord['state'][] = ['active', 'idle', 'suspended'];

const ended: AppRecord['state'][] = ['archived', 'retired'];

/** It ends soon: renew it, or do nothing. */
export function endNotice(
  app: AppRecord,
  end: { of: 'expiry' | 'deletion'; endMs: number; nowMs: number },
): Notice {
  const { of, endMs, nowMs } = end;
  const daysLeft = Math.ceil((endMs - nowMs) / DAY_MS);
  const when = daysLeft <= 1 ? 'tomorrow' : `in ${daysLeft} days`;
  const day = formatDay(endMs);
  return of === 'expiry'
    ? {
        ...about(app, 'microapps.ttl'),
        title: `${app.title} ends ${when}`,
        text: `On ${day} it is archived. If you still need it, renew it on its page; if not, you need not do anything.`,
        severity: daysLeft <= 1 ? 'high' : 'normal',
        digest: daysLeft > 1,
        holdsWhile: { states: running, expiresAtMs: app.ttl.expiresAtMs },
      }
    : {
        ...about(app, 'microapps.ttl'),
        title: `${app.title} is deleted ${when}`,
        text: `On ${day} it is deleted. If you still need it, bring it back on its page before; if not, you need not do anything.`,
        severity: 'high',
        digest: false,
        holdsWhile: { states: ended },
      };
}

/** Nobody uses it: archive it? */
export function idleNotice(app: AppRecord): Notice {
  const since = formatDay(app.lifecycle.lastUsedAtMs ?? app.ttl.startsAtMs);
  return {
    ...about(app, 'microapps.idle'),
    title: `Nobody uses ${app.title} any more`,
    text: `It was last used on ${since}. If nobody needs it, retire it on its page; if it is used again, you need not do anything.`,
    severity: 'low',
    digest: true,
    holdsWhile: { states: ['idle'] },
  };
}

export function archivedNotice(app: AppRecord, deletesAtMs: number): Notice {
  return {
    ...about(app, 'microapps.ttl'),
    title: `${app.title} was archived`,
    text: `Its time was over and nobody renewed it. You can bring it back on its page until ${formatDay(
      deletesAtMs,
    )}; after that it is deleted.`,
    severity: 'high',
    digest: false,
    holdsWhile: { states: ['archived'] },
  };
}

export function deletedNotice(app: AppRecord): Notice {
  return {
    ...about(app, 'microapps.ttl'),
    title: `${app.title} was deleted`,
    text: 'Nobody brought it back in time. If it is still needed, register it again.',
    severity: 'normal',
    digest: false,
    holdsWhile: { states: ['deleted'] },
  };
}

function about(app: AppRecord, topic: string) {
  const { namespace, name } = app;
  return { topic, app: { namespace, name }, link: appLink(app) };
}
