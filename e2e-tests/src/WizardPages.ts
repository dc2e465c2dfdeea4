import { expect, type Locator, type Page } from '@playwright/test';

/** The pages of the wizard, and the one that says what was made. */
export class WizardPages {
  constructor(private readonly page: Page) {}

  static of(template: string): string {
    return `/create/templates/default/${template}`;
  }

  get name(): Locator {
    return this.page.getByRole('textbox', { name: 'What is your app called?' });
  }

  get meaning(): Locator {
    return this.page.getByRole('complementary', { name: 'What this means' });
  }

  get next(): Locator {
    return this.page.getByRole('button', { name: 'Next', exact: true });
  }

  service(number: number): Locator {
    return this.page.getByRole('textbox', {
      name: `Address of service ${number}`,
    });
  }

  /** Chooses an answer; its chip covers the radio button, as people see it. */
  async choose(question: RegExp, answer: string): Promise<void> {
    await this.page
      .getByRole('group', { name: question })
      .getByRole('radio', { name: answer, exact: true })
      .check();
  }

  async sayWhatItIs(name: string, purpose: string): Promise<void> {
    await this.name.fill(name);
    await this.page
      .getByRole('textbox', { name: 'What is it for?' })
      .fill(purpose);
    await expect(
      this.page.getByRole('radio', { name: 'Creators' }),
    ).toBeChecked();
  }

  async sayWhatItDoes(answers: {
    audience: string;
    people: string;
    data: string;
  }): Promise<void> {
    await this.choose(/Who will use it/, answers.audience);
    await this.choose(/anything about people/, answers.people);
    await this.choose(/What else/, answers.data);
  }

  /** Waits until the panel is about the present answers. */
  async answered(): Promise<void> {
    await expect(this.meaning.locator('[aria-busy="true"]')).toHaveCount(0);
  }

  /** Waits until the app is made, however long the steps take. */
  async made(): Promise<void> {
    await expect(
      this.page.getByRole('heading', { name: /is made$/ }),
    ).toBeVisible({ timeout: 90_000 });
  }

  /** The command that the last page shows. */
  async cloneCommand(): Promise<string> {
    const command = this.page.locator('pre').filter({ hasText: 'git clone' });
    return (await command.innerText()).trim();
  }
}
