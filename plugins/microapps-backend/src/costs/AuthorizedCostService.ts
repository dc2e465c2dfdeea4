import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type { AppAccess } from '../access/types';
import { readCostRefs } from './readCostItems';
import type { CostItem, CostOverview, CostReceipt, CostService } from './types';

/** Figures from callers that may send them, costs of apps the caller may see. */
export class AuthorizedCostService {
  static create(options: {
    access: AppAccess;
    costs: CostService;
  }): AuthorizedCostService {
    return new AuthorizedCostService(options.access, options.costs);
  }

  private constructor(
    private readonly access: AppAccess,
    private readonly costs: CostService,
  ) {}

  async ingest(
    items: CostItem[],
    credentials: BackstageCredentials,
  ): Promise<CostReceipt> {
    const { actor } = await this.access.assertMayIngestCosts(
      credentials,
      readCostRefs(items),
    );
    const filter = await this.access.readable(credentials);
    return this.costs.ingest({ items, actor, filter });
  }

  async costsOf(
    ref: AppRef,
    days: number,
    credentials: BackstageCredentials,
  ): Promise<CostOverview> {
    await this.access.assertReadable(credentials, ref);
    return this.costs.costsOf(ref, days);
  }
}
