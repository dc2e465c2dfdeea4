import { NotFoundError } from '@backstage/errors';
import { parseManifest } from '@microapps/backstage-plugin-microapps-manifest';
import type { MicroappsApi } from '@microapps/backstage-plugin-microapps-react';
import type { DateTime } from 'luxon';
import { createFixtureApps } from './fixtureApps';
import { FixtureAppList } from './FixtureAppList';
import { fixtureEvaluation } from './fixtureEvaluation';
import { createFixtureReviewsApi } from './reviews/FixtureReviewsApi';

const answerDelayMs = 250;

/**
 * Stands in for the backend while developing the list and the add page: so many
 * apps in memory, the real parser, and answers that take a moment.
 */
export function createFixtureMicroappsApi(
  appCount: number,
  now: DateTime,
): MicroappsApi {
  const list = new FixtureAppList(createFixtureApps(appCount, now), now);
  const later = async <T>(value: T): Promise<T> => {
    await new Promise(resolve => setTimeout(resolve, answerDelayMs));
    return value;
  };
  const notHere = async (): Promise<never> => {
    throw new NotFoundError('Not part of the development app');
  };
  return {
    ...createFixtureReviewsApi(now),
    postLifecycle: notHere,
    getApps: query => later(list.page(query)),
    getCounters: () => later(list.counters()),
    validateManifest: content => later(checkOf(content)),
    evaluate: ({ manifest = '' }) => later(fixtureEvaluation(manifest, now)),
    putManifest: (app, content) =>
      later({
        ...app,
        digest: 'sha256:0',
        status: 'registered' as const,
        entityRef: `component:${app.namespace}/${app.name}`,
        problems: checkOf(content).problems,
      }),
    registerManifestUrl: notHere,
    getApp: notHere,
    getTimeline: notHere,
    getDecisions: notHere,
    getDecision: notHere,
    getCosts: notHere,
    getComponents: notHere,
    postGate: notHere,
    getManifest: notHere,
    getCurrentPolicy: notHere,
    getProposals: () => later({ items: [], totalCount: 0 }),
    getProposal: notHere,
    postProposal: notHere,
    approveProposal: notHere,
    declineProposal: notHere,
    withdrawProposal: notHere,
  };
}

function checkOf(content: string) {
  const result = parseManifest(content);
  return {
    ok: result.ok,
    problems: [...result.problems],
    name: result.ok ? result.manifest.name : undefined,
  };
}
