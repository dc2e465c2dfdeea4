/**
 * The five people of the example organisation one can sign in as; each is a
 * user of that name in the catalog.
 *
 * @public
 */
export const demoPeople = [
  'creator',
  'team-lead',
  'security-reviewer',
  'platform-admin',
  'business-owner',
] as const;

/**
 * One of the five.
 *
 * @public
 */
export type DemoPerson = (typeof demoPeople)[number];

/** @public */
export function isDemoPerson(value: unknown): value is DemoPerson {
  return demoPeople.some(person => person === value);
}
