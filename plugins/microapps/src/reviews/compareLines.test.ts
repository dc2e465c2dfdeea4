import { DateTime } from 'luxon';
import {
  fixtureDecision,
  mapsViolation,
  reviewViolation,
} from '../../dev/entity/fixtureDetail';
import { compareLines } from './compareLines';

const now = DateTime.now();
const rules = ['third-party-not-approved', 'approval-missing', 'a', 'b'];

it('keeps the lines of both sides in step, and counts the rest', () => {
  const lines = compareLines({
    stage: 'promote',
    tier: 'production',
    now: fixtureDecision(now, { rulesChecked: rules }),
    then: fixtureDecision(now, {
      rulesChecked: rules,
      violations: [reviewViolation],
    }),
  });
  expect(lines.now.map(({ kind, text }) => [kind, text])).toEqual([
    ['open', mapsViolation.reason],
    ['open', reviewViolation.reason],
  ]);
  expect(
    lines.then.map(({ kind, text, byException }) => [kind, text, byException]),
  ).toEqual([
    ['met', 'maps.example.com', true],
    ['open', reviewViolation.reason, false],
  ]);
  expect([lines.othersNow, lines.othersThen]).toEqual([2, 2]);
});

it('shows what only the approval would bring up', () => {
  const { then } = compareLines({
    stage: 'promote',
    tier: 'production',
    now: fixtureDecision(now, { violations: [] }),
    then: fixtureDecision(now, { violations: [reviewViolation] }),
  });
  expect(then.map(({ kind }) => kind)).toEqual(['open']);
});
