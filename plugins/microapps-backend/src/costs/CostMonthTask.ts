import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Clock } from '@microapps/backstage-plugin-microapps-node';
import { costMonthAt } from './costMonth';
import type { CostStore } from './types';

/** Starts the sums of the read model anew when a month begins. */
export class CostMonthTask {
  static create(options: {
    clock: Clock;
    costs: CostStore;
    logger: LoggerService;
  }): CostMonthTask {
    return new CostMonthTask(options.clock, options.costs, options.logger);
  }

  private constructor(
    private readonly clock: Clock,
    private readonly costs: CostStore,
    private readonly logger: LoggerService,
  ) {}

  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'microapps-cost-month',
      frequency: { minutes: 10 },
      timeout: { minutes: 5 },
      scope: 'global',
      fn: () => this.run(),
    });
  }

  async run(): Promise<void> {
    const month = costMonthAt(this.clock.now());
    const apps = await this.costs.rollMonth(month);
    if (apps > 0) {
      this.logger.info(`Costs of ${apps} apps start anew for ${month.month}`);
    }
  }
}
