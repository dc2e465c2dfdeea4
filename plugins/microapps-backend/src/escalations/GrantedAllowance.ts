import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type { Allowance, RenewalAllowance } from '../lifecycle/types';
import type { EscalationStore } from './types';

/** More time as it was approved; the longest counts. */
export class GrantedAllowance implements RenewalAllowance {
  static create(options: {
    escalations: Pick<EscalationStore, 'approvedOf'>;
  }): GrantedAllowance {
    return new GrantedAllowance(options.escalations);
  }

  private constructor(
    private readonly escalations: Pick<EscalationStore, 'approvedOf'>,
  ) {}

  async allowanceOf(ref: AppRef, now: Date): Promise<Allowance | undefined> {
    const granted = await this.escalations.approvedOf(ref, now);
    const [longest] = granted
      .filter(({ kind }) => kind === 'ttl')
      .sort(
        (one, other) =>
          (other.requestedTtlDays ?? 0) - (one.requestedTtlDays ?? 0),
      );
    return (
      longest && {
        escalationId: longest.id,
        endsAtMs: longest.expiresAtMs,
        maxTtlDays: longest.requestedTtlDays,
      }
    );
  }
}
