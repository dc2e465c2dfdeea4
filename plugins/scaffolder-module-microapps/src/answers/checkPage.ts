import { ResponseError } from '@backstage/errors';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import type { MicroappsApi } from '@microapps/backstage-plugin-microapps-react';
import type { DateTime } from 'luxon';
import { askPolicy } from '../meaning/askPolicy';
import type { Person } from '../person/readPerson';
import { pageProblems } from './pageProblems';
import {
  pages,
  type Draft,
  type Page,
  type Problem,
  type TemplateFacts,
} from './types';
import { wishOfDraft } from './wishOfDraft';

interface CheckOptions {
  draft: Draft;
  template: TemplateFacts;
  person: Person;
  now: DateTime;
  microappsApi: Pick<MicroappsApi, 'evaluate' | 'getApp'>;
  catalogApi: Pick<CatalogApi, 'getEntityByRef'>;
}

/**
 * Whether the person may go on from a page: what is answered wrongly, what only
 * the portal knows, and what the policy says. What could not be checked counts
 * as wrong.
 */
export async function checkPage(
  page: Page,
  options: CheckOptions,
): Promise<Problem[]> {
  // The last page is the last chance to see what an earlier one lacks.
  const checked = page === 'review' ? pages : [page];
  const problems = checked.flatMap(one => pageProblems(one, options.draft));
  if (problems.length > 0) {
    return problems;
  }
  try {
    return page === 'about'
      ? await nameProblems(options)
      : await policyProblems(page, options);
  } catch {
    return [{ field: page, code: 'unchecked' }];
  }
}

async function nameProblems(options: CheckOptions): Promise<Problem[]> {
  const { draft, microappsApi, catalogApi } = options;
  const place = { namespace: 'default', name: draft.about?.name ?? '' };
  const [app, entity] = await Promise.all([
    microappsApi.getApp(place).catch(undefinedIfNotFound),
    catalogApi.getEntityByRef({ kind: 'component', ...place }),
  ]);
  return app || entity ? [{ field: 'about.name', code: 'name-taken' }] : [];
}

async function policyProblems(
  page: Page,
  options: CheckOptions,
): Promise<Problem[]> {
  const { draft, microappsApi } = options;
  const { start } = await askPolicy({
    api: microappsApi,
    wish: wishOfDraft(options),
  });
  if (start.refused.length > 0) {
    return [{ field: page, code: 'refused' }];
  }
  const silent = start.sandboxFirst && !draft.review?.reason?.trim();
  return page === 'review' && silent
    ? [{ field: 'review.reason', code: 'required' }]
    : [];
}

function undefinedIfNotFound(error: unknown): undefined {
  if (error instanceof ResponseError && error.statusCode === 404) {
    return undefined;
  }
  throw error;
}
