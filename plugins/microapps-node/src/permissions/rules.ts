import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod/v3';
import { microappResourceRef } from './microappResource';

const claimsSchema = z.object({
  claims: z
    .array(z.string())
    .describe('Entity refs of the person and their groups'),
});

function matches(refs: string[], claims: string[]): boolean {
  const wanted = new Set(claims.map(claim => claim.toLocaleLowerCase('en-US')));
  return refs.some(ref => wanted.has(ref));
}

/**
 * The person is in the owner team, or is the contact or a co-owner.
 *
 * @public
 */
export const isAppOwner = createPermissionRule({
  name: 'IS_APP_OWNER',
  description: 'Apps owned by the person, one of their groups, or both',
  resourceRef: microappResourceRef,
  paramsSchema: claimsSchema,
  apply: (app, { claims }) => matches(app.ownerRefs, claims),
  toQuery: ({ claims }) => ({
    key: 'owner' as const,
    refs: claims.map(claim => claim.toLocaleLowerCase('en-US')),
  }),
});

/**
 * The person is the app's mentor.
 *
 * @public
 */
export const isSponsor = createPermissionRule({
  name: 'IS_SPONSOR',
  description: 'Apps the person mentors',
  resourceRef: microappResourceRef,
  paramsSchema: claimsSchema,
  apply: (app, { claims }) => matches(app.sponsorRefs, claims),
  toQuery: ({ claims }) => ({
    key: 'sponsor' as const,
    refs: claims.map(claim => claim.toLocaleLowerCase('en-US')),
  }),
});

/**
 * The app's effective tier is one of those given.
 *
 * @public
 */
export const hasTier = createPermissionRule({
  name: 'HAS_TIER',
  description: 'Apps of certain tiers',
  resourceRef: microappResourceRef,
  paramsSchema: z.object({
    tiers: z
      .array(z.enum(['sandbox', 'controlled', 'production']))
      .describe('Effective tiers'),
  }),
  apply: (app, { tiers }) => tiers.includes(app.tier),
  toQuery: ({ tiers }) => ({ key: 'tier' as const, tiers }),
});

/**
 * All permission rules of micro apps.
 *
 * @public
 */
export const microappRules = { isAppOwner, isSponsor, hasTier };
