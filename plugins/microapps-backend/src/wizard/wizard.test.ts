import { readWizardRun } from './readWizardRun';
import { describeFirstPass } from './describeFirstPass';

const now = Date.parse('2026-11-23T12:00:00Z');

describe('what the wizard says about itself', () => {
  it('is a moment in the last days', () => {
    expect(
      readWizardRun(
        { openedAt: '2026-11-23T11:58:00+00:00', template: 'static-web@1.0.0' },
        now,
      ),
    ).toEqual({ openedAtMs: now - 120_000, template: 'static-web@1.0.0' });
    expect(readWizardRun(undefined, now)).toBeUndefined();
  });

  it.each([
    '2026-11-23T12:00:01Z',
    '2026-11-16T11:59:59Z',
    '1970-01-01T00:00:00Z',
  ])('is not counted when it cannot be: %s', openedAt => {
    expect(readWizardRun({ openedAt }, now)).toBeUndefined();
  });

  it.each(['yesterday', '', '2026-11-23', '2026-13-40T00:00:00Z', '1764'])(
    'is refused when it is no moment: "%s"',
    openedAt => {
      expect(() => readWizardRun({ openedAt }, now)).toThrow('is no moment');
    },
  );

  it('names no template with characters that cannot be shown', () => {
    expect(() =>
      readWizardRun(
        { openedAt: '2026-11-23T11:58:00Z', template: 'a\u0000' },
        now,
      ),
    ).toThrow('cannot be shown');
  });

  it.each([
    [1, '1 second'],
    [95, '95 seconds'],
    [120, '2 minutes'],
    [7_000, '117 minutes'],
    [7_200, '2 hours'],
    [500_000, '6 days'],
  ])('is told in words: %d s', (seconds, words) => {
    const entry = describeFirstPass(
      { namespace: 'default', name: 'lunch' },
      'user:default/creator',
      { openedAtMs: now - seconds * 1_000 },
      now,
    );
    expect(entry.text).toBe(
      `First passing gate, ${words} after the wizard was opened.`,
    );
    expect(entry.details).toEqual({ seconds });
  });
});
