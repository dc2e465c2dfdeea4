import { planRegistration, type Registration } from './planRegistration';

const push = { kind: 'push', subject: 'user:default/creator' } as const;
const url = { kind: 'url', url: 'https://git.example.com/a.yaml' } as const;
const location = { ...url, kind: 'location' } as const;

const arriving: Registration = {
  ref: { namespace: 'default', name: 'lunch-picker' },
  nameInFile: 'lunch-picker',
  digest: 'sha256:new',
  source: push,
};

describe('planRegistration', () => {
  it('registers, updates, or leaves as it is', () => {
    const stored = { digest: 'sha256:old', source: push };
    expect(planRegistration(arriving)).toBe('registered');
    expect(planRegistration({ ...arriving, stored })).toBe('updated');
    expect(
      planRegistration({ ...arriving, digest: 'sha256:old', stored }),
    ).toBe('unchanged');
  });

  it('lets another person of the same app push', () => {
    const stored = {
      digest: 'sha256:old',
      source: { ...push, subject: 'external:ci' },
    };
    expect(planRegistration({ ...arriving, stored })).toBe('updated');
  });

  it.each([
    ['a push over an address', url, push, /Change the file there/],
    ['a push over a location', location, push, /Change the file there/],
    ['an address over a push', push, url, /is taken: its manifest is sent/],
    [
      'a location over an address',
      url,
      location,
      /is taken by the manifest at/,
    ],
    [
      'another address',
      url,
      { kind: 'url', url: 'https://git.example.com/b.yaml' } as const,
      /is taken by the manifest at https:\/\/git.example.com\/a.yaml/,
    ],
  ])('refuses %s, even with the same content', (_, source, other, words) => {
    const registration = {
      ...arriving,
      digest: 'sha256:old',
      source: other,
      stored: { digest: 'sha256:old', source },
    };
    expect(() => planRegistration(registration)).toThrow(words);
    expect(() => planRegistration(registration)).toThrow(
      expect.objectContaining({ name: 'ConflictError' }),
    );
  });

  it('refuses a file about another app', () => {
    const renamed = { ...arriving, nameInFile: 'dinner-picker' };
    expect(() => planRegistration(renamed)).toThrow(/Make the two the same/);
    expect(() =>
      planRegistration({
        ...renamed,
        stored: { digest: 'sha256:old', source: push },
      }),
    ).toThrow(/register dinner-picker as a new app/);
  });
});
