import type { AnsweredService } from '@microapps/backstage-plugin-microapps-manifest';
import { isRecord } from './readTemplateFacts';
import type { Draft } from './types';

const AUDIENCES = [
  'self',
  'team',
  'organisation',
  'external',
  'unknown',
] as const;
const PEOPLE = ['none', 'contact', 'more', 'unknown'] as const;
const DATA = ['public', 'internal', 'confidential', 'unknown'] as const;
const SECRETS = ['yes', 'no', 'unknown'] as const;

/**
 * Answers that came from elsewhere, such as the address a wizard is opened
 * with. Only what has the right shape is taken; whether it is right is asked
 * when the person goes on.
 */
export function readDraft(data: unknown): Draft {
  const { about, does, review } = recordOf(data);
  return {
    about: readAbout(recordOf(about)),
    does: readDoes(recordOf(does)),
    review: readReview(recordOf(review)),
  };
}

function readAbout(about: Record<string, unknown>): Draft['about'] {
  return {
    ...text(about, 'name'),
    ...text(about, 'purpose'),
    ...text(about, 'team'),
    ...text(about, 'sponsor'),
    ...text(about, 'costCenter'),
    ...(typeof about.developer === 'boolean'
      ? { developer: about.developer }
      : {}),
  };
}

function readDoes(does: Record<string, unknown>): Draft['does'] {
  const { services, models } = does;
  return {
    audience: AUDIENCES.find(one => one === does.audience),
    people: PEOPLE.find(one => one === does.people),
    data: DATA.find(one => one === does.data),
    services: Array.isArray(services) ? services.flatMap(readService) : [],
    ...(Array.isArray(models)
      ? { models: models.filter(model => typeof model === 'string') }
      : {}),
  };
}

function readService(service: unknown): AnsweredService[] {
  const { domain, secret, ...rest } = recordOf(service);
  return typeof domain === 'string'
    ? [
        {
          domain,
          ...text(rest, 'name'),
          secret: SECRETS.find(one => one === secret) ?? 'unknown',
        },
      ]
    : [];
}

function readReview(review: Record<string, unknown>): Draft['review'] {
  return {
    ...text(review, 'reason'),
    ...text(review, 'openedAt'),
    ...text(review, 'proposal'),
  };
}

function text<TKey extends string>(
  record: Record<string, unknown>,
  key: TKey,
): { [key in TKey]?: string } {
  const value = record[key];
  const entry: { [key in TKey]?: string } = {};
  if (typeof value === 'string') {
    entry[key] = value;
  }
  return entry;
}

function recordOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
