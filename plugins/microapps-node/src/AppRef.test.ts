import { entityRefOf, formatAppRef, parseAppRef } from './AppRef';

describe('AppRef', () => {
  it.each([
    ['lunch-picker', 'default/lunch-picker'],
    ['team-a/lunch', 'team-a/lunch'],
    ['component:Default/Lunch', 'default/lunch'],
  ])('reads %s', (text, formatted) => {
    expect(formatAppRef(parseAppRef(text))).toBe(formatted);
    expect(entityRefOf(parseAppRef(text))).toBe(`component:${formatted}`);
  });

  it.each([
    '',
    '/',
    'a/',
    '/b',
    'a/b/c',
    'a b',
    '../x',
    'api:a/b',
    'a/%00',
    `a/${'b'.repeat(64)}`,
  ])('refuses %j', text => {
    expect(() => parseAppRef(text)).toThrow(/names no app/);
  });
});
