/** @jest-environment node */
import { suggest } from './suggest';

describe('suggest', () => {
  const stages = ['prototype', 'approved', 'production', 'retired'];

  it.each([
    ['Prototype', 'prototype'],
    ['protoype', 'prototype'],
    ['prod', 'production'],
    ['aproved', 'approved'],
    ['re-tired', 'retired'],
    ['pro', undefined],
    ['re', undefined],
    ['live', undefined],
    ['', undefined],
    ['x'.repeat(10_000), undefined],
  ])('takes %j for %j', (written, meant) => {
    expect(suggest(written, stages)).toBe(meant);
  });

  it('takes the first of equals', () => {
    expect(suggest('nane', ['name', 'lane'])).toBe('name');
    expect(suggest('nane', ['lane', 'name'])).toBe('lane');
  });
});
