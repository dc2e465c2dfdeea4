const MAX_CHARACTERS = 63;

const LETTERS: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
};

/**
 * The name of an app from what people call it: `Lunch picker!` becomes
 * `lunch-picker`. Empty where no letter or digit is left.
 */
export function nameOf(title: string): string {
  const name = title
    .normalize('NFC')
    .toLocaleLowerCase('en-US')
    .replace(/[äöüßæøå]/g, letter => LETTERS[letter])
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return (/^[0-9]/.test(name) ? `app-${name}` : name)
    .slice(0, MAX_CHARACTERS)
    .replace(/-+$/, '');
}
