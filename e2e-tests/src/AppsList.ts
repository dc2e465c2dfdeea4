import { expect, type Locator, type Page } from '@playwright/test';

/** The *Micro apps* page, by what a person reads on it. */
export class AppsList {
  readonly grid: Locator;
  readonly search: Locator;
  readonly counters: Locator;
  readonly pages: Locator;

  constructor(private readonly page: Page) {
    this.grid = page.getByRole('grid', { name: 'Micro apps' });
    this.search = page.getByRole('searchbox', { name: 'Search micro apps' });
    this.counters = page.getByRole('group', { name: 'What needs somebody' });
    this.pages = page.getByRole('navigation', { name: 'Pages' });
  }

  counter(label: string | RegExp): Locator {
    return this.counters.getByRole('button', { name: label });
  }

  /** The row of one app; its first cell is the row's header. */
  row(title: string): Locator {
    return this.grid.getByRole('row').filter({
      has: this.page.getByRole('rowheader').getByText(title, { exact: true }),
    });
  }

  column(name: string): Locator {
    return this.grid.getByRole('columnheader', { name, exact: true });
  }

  /** Titles from top to bottom. */
  async titles(): Promise<string[]> {
    return this.grid.getByRole('rowheader').getByRole('link').allTextContents();
  }

  /** Waits until the list shows exactly these, in this order. */
  async expectTitles(titles: string[]) {
    await expect(this.grid.getByRole('rowheader').getByRole('link')).toHaveText(
      titles,
    );
  }
}
