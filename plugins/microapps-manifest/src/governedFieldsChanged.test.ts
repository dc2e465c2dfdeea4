/** @jest-environment node */
import { governedFieldsChanged, governedFieldsOf, MicroappManifest } from '.';
import { completeManifest } from './testing/completeManifest';

function change(edit: (manifest: MicroappManifest) => void): string[] {
  const after = structuredClone(completeManifest);
  edit(after);
  return governedFieldsChanged(completeManifest, after);
}

describe('governedFieldsChanged', () => {
  it.each<[string, (manifest: MicroappManifest) => void]>([
    ['tier', m => delete m.tier],
    ['classification', m => Object.assign(m.classification, { pii: 'full' })],
    ['runtime', m => m.runtime.allowed_third_parties?.push('x.example.com')],
    ['integrations', m => delete m.integrations],
    ['integrations', m => m.integrations?.[0].scopes?.pop()],
    ['security', m => delete m.security.min_code_coverage],
    ['owner.team', m => Object.assign(m.owner, { team: 'it' })],
    ['budget', m => Object.assign(m.budget ?? {}, { monthly: 21 })],
    ['audience', m => Object.assign(m, { audience: 'external' })],
    ['expected_users', m => Object.assign(m, { expected_users: 5000 })],
    ['llm', m => Object.assign(m, { llm: { models: ['another'] } })],
    ['flags', m => delete m.flags],
  ])('names %s', (field, edit) => {
    expect(change(edit)).toEqual([field]);
  });

  it('names several in a fixed order', () => {
    expect(
      change(m => {
        m.budget = {};
        m.tier = 'production';
      }),
    ).toEqual(['tier', 'budget']);
  });

  it.each<[string, (manifest: MicroappManifest) => void]>([
    ['nothing', () => {}],
    ['version', m => Object.assign(m, { version: '2.0.0' })],
    [
      'purpose and contact',
      m => Object.assign(m.owner, { contact: 'x@y.example' }),
    ],
    ['the order of a list', m => m.runtime.allowed_runtimes.reverse()],
    [
      'the order of fields',
      m =>
        Object.assign(m, {
          budget: { currency: 'EUR', monthly: 20, daily: 1.5 },
        }),
    ],
  ])('leaves %s free', (_, edit) => {
    expect(change(edit)).toEqual([]);
  });
});

describe('governedFieldsOf', () => {
  it('says the same for the same in another order, and leaves out what is left out', () => {
    const other = structuredClone(completeManifest);
    other.runtime.allowed_runtimes.reverse();
    other.version = '2.0.0';
    delete other.integrations;
    const { integrations, ...rest } = governedFieldsOf(completeManifest);
    expect(integrations).toBeDefined();
    expect(governedFieldsOf(other)).toEqual(rest);
    expect(rest['owner.team']).toBe(
      JSON.stringify(completeManifest.owner.team),
    );
  });
});
