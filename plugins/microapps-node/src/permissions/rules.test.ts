import { microappConditions } from './conditions';
import type { MicroappResource } from './microappResource';
import { hasTier, isAppOwner, isSponsor } from './rules';

const app: MicroappResource = {
  namespace: 'default',
  name: 'lunch-picker',
  tier: 'controlled',
  ownerRefs: ['group:default/creators', 'user:default/creator'],
  sponsorRefs: ['user:default/mentor'],
};

describe('permission rules of micro apps', () => {
  it.each([
    [isAppOwner, ['Group:Default/Creators'], true],
    [isAppOwner, ['user:default/stranger', 'user:default/creator'], true],
    [isAppOwner, ['user:default/mentor'], false],
    [isAppOwner, [], false],
    [isSponsor, ['User:default/mentor'], true],
    [isSponsor, ['user:default/creator'], false],
    [isSponsor, [], false],
  ])(
    '%# knows the people of an app, whatever the case',
    (rule, claims, matches) => {
      expect(rule.apply(app, { claims })).toBe(matches);
    },
  );

  it('knows the tier of an app', () => {
    expect(hasTier.apply(app, { tiers: ['controlled'] })).toBe(true);
    expect(hasTier.apply(app, { tiers: ['sandbox', 'production'] })).toBe(
      false,
    );
    expect(hasTier.apply(app, { tiers: [] })).toBe(false);
  });

  it('asks the database the same', () => {
    const claims = ['User:default/Creator'];
    expect(isAppOwner.toQuery({ claims })).toEqual({
      key: 'owner',
      refs: ['user:default/creator'],
    });
    expect(isSponsor.toQuery({ claims })).toEqual({
      key: 'sponsor',
      refs: ['user:default/creator'],
    });
    expect(hasTier.toQuery({ tiers: ['sandbox'] })).toEqual({
      key: 'tier',
      tiers: ['sandbox'],
    });
  });

  it('makes conditions for policies', () => {
    expect(microappConditions.isAppOwner({ claims: ['a'] })).toEqual({
      rule: 'IS_APP_OWNER',
      resourceType: 'microapp',
      params: { claims: ['a'] },
    });
  });
});
