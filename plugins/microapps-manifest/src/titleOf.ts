/**
 * The name of an app for people: `lunch-picker` becomes `Lunch picker`.
 *
 * @public
 */
export function titleOf(name: string): string {
  const words = name.split('-').filter(Boolean).join(' ');
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
}
