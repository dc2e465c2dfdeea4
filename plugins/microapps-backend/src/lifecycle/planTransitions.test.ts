import {
  nextActionAt,
  planTransitions,
  type LifecycleFacts,
} from './planTransitions';
import { defaultLifecycleSettings as settings } from './settings';

const DAY = 86_400_000;
const start = Date.parse('2026-11-01T10:00:00Z');

const app: LifecycleFacts = {
  state: 'active',
  startsAtMs: start,
  expiresAtMs: start + 90 * DAY,
};

const at = (day: number) => start + day * DAY;
const plan = (facts: LifecycleFacts, nowMs: number) =>
  planTransitions(facts, nowMs, settings);

/** What the sweep does, without a database. */
function applyAll(facts: LifecycleFacts, nowMs: number): LifecycleFacts {
  return plan(facts, nowMs).reduce<LifecycleFacts>((before, transition) => {
    switch (transition.kind) {
      case 'notice':
        return {
          ...before,
          noticed: { endMs: transition.endMs, days: transition.days },
        };
      case 'idle':
        return { ...before, state: 'idle' };
      case 'archive':
        return {
          ...before,
          state: 'archived',
          deletesAtMs: transition.deletesAtMs,
          noticed: undefined,
        };
      default:
        return { ...before, state: 'deleted' };
    }
  }, facts);
}

describe('planTransitions', () => {
  it('announces the end three times, archives, and deletes after the grace period', () => {
    let facts = app;
    const seen: [number, string][] = [];
    for (let day = 0; day < 400; day += 1) {
      for (const step of plan(facts, at(day))) {
        seen.push([
          day,
          step.kind === 'notice' ? `${step.of} ${step.days}` : step.kind,
        ]);
      }
      facts = applyAll(facts, at(day));
    }
    expect(seen).toEqual([
      [60, 'expiry 30'],
      [83, 'expiry 7'],
      [89, 'expiry 1'],
      [90, 'archive'],
      [143, 'deletion 7'],
      [150, 'delete'],
    ]);
  });

  it('acts at the very moment and not a millisecond before', () => {
    expect(plan(app, app.expiresAtMs - 30 * DAY - 1)).toEqual([]);
    expect(plan(app, app.expiresAtMs - 30 * DAY)).toHaveLength(1);
    const told = { ...app, noticed: { endMs: app.expiresAtMs, days: 1 } };
    expect(plan(told, app.expiresAtMs - 1)).toEqual([]);
    expect(plan(told, app.expiresAtMs)).toEqual([
      { kind: 'archive', deletesAtMs: app.expiresAtMs + 60 * DAY },
    ]);
  });

  it('says only the most urgent after a jump of the clock, and nothing twice', () => {
    expect(plan(app, at(85))).toEqual([
      { kind: 'notice', of: 'expiry', endMs: at(90), days: 7 },
    ]);
    const told = applyAll(app, at(85));
    expect(plan(told, at(85))).toEqual([]);
    expect(plan(told, at(61))).toEqual([]);
    expect(plan(told, at(89))).toMatchObject([{ days: 1 }]);
  });

  it('gives the whole grace period however late it archives, and one step at a time', () => {
    expect(plan(app, at(390))).toEqual([
      { kind: 'archive', deletesAtMs: at(450) },
    ]);
    const archived = applyAll(app, at(390));
    expect(plan(archived, at(390))).toEqual([]);
    expect(plan(archived, at(449))).toMatchObject([{ of: 'deletion' }]);
  });

  it('undoes nothing when the clock goes back', () => {
    const archived = applyAll(app, at(90));
    expect(plan(archived, at(1))).toEqual([]);
  });

  it('skips notices that lie before registration or renewal, or at it', () => {
    const month = { ...app, expiresAtMs: at(30) };
    expect(nextActionAt(month, settings)).toBe(at(23));
    const days = { ...app, expiresAtMs: at(1) };
    expect(nextActionAt(days, settings)).toBe(at(1));
  });

  it('starts again with notices for a new end', () => {
    const renewed = {
      ...app,
      startsAtMs: at(89),
      expiresAtMs: at(179),
      noticed: { endMs: at(90), days: 1 },
    };
    expect(plan(renewed, at(90))).toEqual([]);
    expect(plan(renewed, at(149))).toMatchObject([{ days: 30 }]);
  });

  it('knows idleness only of apps that were ever used', () => {
    expect(plan(app, at(20))).toEqual([]);
    const used = { ...app, lastUsedAtMs: at(3) };
    expect(plan(used, at(10) - 1)).toEqual([]);
    expect(plan(used, at(10))).toEqual([{ kind: 'idle', sinceMs: at(10) }]);
    expect(plan({ ...used, state: 'idle' }, at(20))).toEqual([]);
    // A renewal is care, too.
    expect(plan({ ...used, lastUsedAtMs: at(-20) }, at(6))).toEqual([]);
    expect(plan({ ...used, state: 'suspended' }, at(20))).toEqual([]);
  });

  it('expires idle and suspended apps like any other', () => {
    for (const state of ['idle', 'suspended'] as const) {
      expect(plan({ ...app, state }, at(90))).toMatchObject([
        { kind: 'archive' },
      ]);
    }
  });

  it('counts days of 24 hours across daylight saving and a leap day', () => {
    const leap = Date.parse('2028-02-01T23:30:00Z');
    const facts = { ...app, startsAtMs: leap, expiresAtMs: leap + 60 * DAY };
    expect(new Date(nextActionAt(facts, settings) ?? 0).toISOString()).toBe(
      '2028-03-02T23:30:00.000Z',
    );
    // The clocks of Europe go forward on 26 March 2028.
    expect(new Date(facts.expiresAtMs).toISOString()).toBe(
      '2028-04-01T23:30:00.000Z',
    );
  });

  it('leaves deleted apps, and archived ones without an end, alone', () => {
    for (const state of ['deleted', 'archived', 'retired'] as const) {
      expect(plan({ ...app, state }, at(9_999))).toEqual([]);
      expect(nextActionAt({ ...app, state }, settings)).toBeUndefined();
    }
  });

  it('has something to say exactly when nextActionAt says so', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    const states = [
      'active',
      'idle',
      'suspended',
      'archived',
      'retired',
      'deleted',
    ] as const;
    for (let round = 0; round < 5_000; round += 1) {
      const expiresAtMs = at(random(100));
      const facts: LifecycleFacts = {
        state: states[random(states.length)],
        startsAtMs: at(random(40)),
        expiresAtMs,
        deletesAtMs: random(3) ? at(random(160)) : undefined,
        lastUsedAtMs: random(2) ? at(random(60)) : undefined,
        noticed: random(2)
          ? { endMs: expiresAtMs, days: [30, 7, 1][random(3)] }
          : undefined,
      };
      const nowMs = at(random(170));
      const next = nextActionAt(facts, settings) ?? Infinity;
      expect(plan(facts, nowMs).length > 0).toBe(next <= nowMs);
      // Done once, it is done.
      expect(
        plan(applyAll(facts, nowMs), nowMs).filter(
          ({ kind }) => kind !== 'delete',
        ),
      ).toEqual([]);
    }
  });
});
