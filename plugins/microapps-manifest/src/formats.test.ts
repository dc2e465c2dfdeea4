/** @jest-environment node */
import {
  isCalendarDate,
  isDomain,
  isEmail,
  isWebUrl,
  normaliseDomain,
} from './formats';

describe('isCalendarDate', () => {
  it.each([
    '2026-01-10',
    '2024-02-29',
    '2000-02-29',
    '2026-04-30',
    '0001-01-01',
  ])('takes %s', text => expect(isCalendarDate(text)).toBe(true));

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-10',
    '10.01.2026',
    '2026-01-10T00:00:00Z',
    ' 2026-01-10',
    '2026-01-10\n',
  ])('refuses %j', text => expect(isCalendarDate(text)).toBe(false));
});

describe('isDomain and isEmail', () => {
  it.each(['maps.example.com', 'A-1.example', 'xn--bcher-kva.example'])(
    'take %s',
    domain => {
      expect(isDomain(domain)).toBe(true);
      expect(isEmail(`jane.doe+lunch@${domain}`)).toBe(true);
    },
  );

  it.each([
    '',
    'localhost',
    '10.0.0.1',
    'example.com:443',
    'example.com/',
    '*.example.com',
    'example..com',
    '.example.com',
    'example.com.',
    '-a.example',
    'a-.example',
    'bücher.example',
    `${'a'.repeat(64)}.example`,
    `${'a.'.repeat(130)}example`,
  ])('refuse %j', domain => {
    expect(isDomain(domain)).toBe(false);
    expect(isEmail(`jane@${domain}`)).toBe(false);
  });

  it.each([
    'jane',
    '@example.com',
    'jane doe@example.com',
    'Jane <jane@example.com>',
    'jane@x@example.com',
    'jane@example.com\n',
    `${'j'.repeat(65)}@example.com`,
  ])('isEmail refuses %j', text => expect(isEmail(text)).toBe(false));

  it('are compared in lower case', () => {
    expect(normaliseDomain(' Maps.Example.COM. ')).toBe('maps.example.com');
  });
});

describe('isWebUrl', () => {
  it.each([
    'https://example.com',
    'HTTP://example.com:8080/a?b=c#d',
    'https://localhost/x',
  ])('takes %s', text => expect(isWebUrl(text)).toBe(true));

  it.each([
    '',
    'example.com',
    '//example.com',
    ['javascript', 'alert(1)'].join(':'),
    ['java\nscript', 'alert(1)'].join(':'),
    'data:text/html,x',
    'file:///etc/passwd',
    'https:example.com',
    'https://',
    'https://\\example.com',
    'https://exam ple.com',
    'https://jane:secret@example.com',
    'https://bank.example@evil.example',
    ' https://example.com',
  ])('refuses %j', text => expect(isWebUrl(text)).toBe(false));
});
