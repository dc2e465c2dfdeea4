import {
  mayServiceCreate,
  mayServiceIngestCosts,
  mayServiceWrite,
  type ServiceBinding,
} from './serviceBinding';

const lunch = { namespace: 'default', name: 'lunch-picker' };
const other = { namespace: 'default', name: 'other' };
const inTeam = { namespace: 'team-a', name: 'anything' };

const binding: ServiceBinding = {
  callers: [
    {
      subject: 'lunch-ci',
      apps: ['default/lunch-picker', 'team-a/*'],
      costs: false,
    },
    { subject: 'external:billing', apps: [], costs: true },
  ],
  allowRegistration: false,
};

describe('service binding', () => {
  it('lets a service write what it registered and what it is listed for', () => {
    const write = (subject: string, ref = lunch, recorded?: string) =>
      mayServiceWrite(binding, subject, ref, recorded);
    expect(write('external:lunch-ci')).toBe(true);
    expect(write('lunch-ci')).toBe(true);
    expect(write('external:lunch-ci', inTeam)).toBe(true);
    expect(write('external:lunch-ci', other)).toBe(false);
    expect(write('external:other-ci', lunch)).toBe(false);
    expect(write('external:other-ci', lunch, 'external:other-ci')).toBe(true);
    expect(write('plugin:catalog', lunch, 'user:default/creator')).toBe(false);
    expect(write('external:billing')).toBe(false);
  });

  it('lets a service register only what it is listed for', () => {
    expect(mayServiceCreate(binding, 'external:lunch-ci', inTeam)).toBe(true);
    expect(mayServiceCreate(binding, 'external:lunch-ci', other)).toBe(false);
    expect(mayServiceCreate(binding, 'external:other-ci', other)).toBe(false);
  });

  it('lets unlisted external services register where the portal says so', () => {
    const open = { ...binding, allowRegistration: true };
    expect(mayServiceCreate(open, 'external:other-ci', other)).toBe(true);
    expect(mayServiceCreate(open, 'plugin:scaffolder', other)).toBe(false);
    // Listed means: these apps, and no others.
    expect(mayServiceCreate(open, 'external:lunch-ci', other)).toBe(false);
  });

  it('takes cost figures of listed apps, or of all from a billing service', () => {
    const ingest = (subject: string, refs = [lunch]) =>
      mayServiceIngestCosts(binding, subject, refs);
    expect(ingest('external:billing', [lunch, other])).toBe(true);
    expect(ingest('external:lunch-ci', [lunch, inTeam])).toBe(true);
    expect(ingest('external:lunch-ci', [lunch, other])).toBe(false);
    expect(ingest('external:lunch-ci', [])).toBe(false);
    expect(ingest('external:unknown')).toBe(false);
  });
});
