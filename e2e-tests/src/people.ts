import type { Page } from '@playwright/test';

/** The five people of the example organisation, as the sign-in page names them. */
export const people = {
  creator: { name: 'Casey Moreau', role: 'Creator' },
  'team-lead': { name: 'Theo Lindgren', role: 'Team lead' },
  'security-reviewer': { name: 'Samira Haddad', role: 'Security reviewer' },
  'platform-admin': { name: 'Priya Anand', role: 'Platform admin' },
  'business-owner': { name: 'Bruno Castillo', role: 'Business owner' },
} as const;

export type PersonId = keyof typeof people;

/** Every key of `people`, typed. */
export const personIds = Object.keys(people).filter(
  (id): id is PersonId => id in people,
);

export function signInButton(page: Page, person: PersonId) {
  const { name, role } = people[person];
  return page.getByRole('button', { name: `Continue as ${name}, ${role}` });
}

/** Opens an address as somebody, through the sign-in page as people do. */
export async function openAs(page: Page, person: PersonId, path: string) {
  await page.goto(path);
  await signInButton(page, person).click();
}
