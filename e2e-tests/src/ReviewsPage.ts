import type { Locator, Page } from '@playwright/test';

/** The review queue, by what a person reads on it. */
export class ReviewsPage {
  readonly list: Locator;

  constructor(private readonly page: Page) {
    this.list = page.getByRole('list', { name: 'Requests' });
  }

  static of(id: string): string {
    return `/micro-apps/reviews?id=${id}`;
  }

  /** The request beside the list; its question is its title. */
  request(question: string): Locator {
    return this.page.getByRole('region', { name: question });
  }

  answer(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  get brake(): Locator {
    return this.page.getByRole('region', {
      name: 'The clean-up waits for you',
    });
  }
}
