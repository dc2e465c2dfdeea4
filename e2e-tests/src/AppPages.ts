import { expect, type Locator, type Page } from '@playwright/test';
import type { App } from './PortalApi';

/** The pages of one app in the catalog. */
export class AppPages {
  constructor(private readonly page: Page) {}

  static overviewOf(name: string): string {
    return `/catalog/default/component/${name}`;
  }

  static governanceOf(name: string): string {
    return `${AppPages.overviewOf(name)}/governance`;
  }

  /** A card of the overview, or a section of the governance tab. */
  part(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  get risk() {
    return this.part('Risk');
  }

  get timeToLive() {
    return this.part('Time to live');
  }

  get inside() {
    return this.part("What's inside");
  }

  get cost() {
    return this.part('Cost');
  }

  get timeline() {
    return this.part('What happened');
  }

  get dialog(): Locator {
    // A menu is a dialog too while it closes.
    return this.page.getByRole('dialog').and(this.page.locator('section'));
  }

  /** The question of the gate is its title. */
  get gate(): Locator {
    return this.page.getByRole('region', { name: /^May (it|this change) / });
  }

  /** Compares the four cards with what the interface says. */
  async expectFacts(app: App) {
    const { risk, summary, ttl } = app;
    await expect(this.risk).toContainText(capitalised(risk.class));
    await expect(this.risk).toContainText(`${risk.score} of 100`);
    await expect(this.risk).toContainText('A mistake in it');
    const [strongest] = [...risk.contributions].sort(
      (a, b) => Math.abs(b.points) - Math.abs(a.points),
    );
    await expect(this.risk).toContainText(strongest.text);

    await expect(this.timeToLive).toContainText(daysLeft(ttl.expiresAt));
    await expect(this.timeToLive).toContainText(
      `then archived and kept ${ttl.graceDays} days`,
    );

    const { sbom, cost } = summary;
    await expect(this.inside).toContainText(
      sbom.state === 'none' ? 'Not known' : `${sbom.components} part`,
    );
    await expect(this.cost).toContainText(
      cost.state === 'none' ? 'No figures yet' : money(cost.amount),
    );
    if (cost.state !== 'none' && cost.budget !== undefined) {
      await expect(this.cost).toContainText(
        `of ${money(cost.budget)} this month`,
      );
    }
  }
}

export function capitalised(word: string): string {
  return word.charAt(0).toLocaleUpperCase('en') + word.slice(1);
}

/** `€12.40`, `€50`, `€1,234`: whole and large amounts go without cents. */
export function money(amount: number): string {
  const cents = Math.round(amount * 100);
  const digits = cents % 100 === 0 || amount >= 1000 ? 0 : 2;
  const figure = (cents / 100).toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `€${figure}`;
}

/** In words, as of now. */
export function daysLeft(expiresAt: string): string {
  const dayMs = 24 * 3_600_000;
  const days = Math.round((Date.parse(expiresAt) - Date.now()) / dayMs);
  return `${days} ${days === 1 ? 'day' : 'days'} left`;
}
