import type { LoggerService } from '@backstage/backend-plugin-api';
import { ForwardedError } from '@backstage/errors';
import type {
  Clock,
  MicroappsHistoryPlayer,
  MicroappsWriteApi,
} from '@microapps/backstage-plugin-microapps-node';
import type { AppStore } from '../apps/types';
import type { DatabasePlayedHistories } from './DatabasePlayedHistories';

export interface HistoryTaskOptions {
  apps: AppStore;
  clock: Clock;
  logger: LoggerService;
  played: DatabasePlayedHistories;
  players: MicroappsHistoryPlayer[];
  services(clock: Clock): MicroappsWriteApi;
}

/**
 * Plays histories into an empty database, each once. One that was cut short
 * is played again from its start: everything it writes is idempotent.
 */
export class HistoryTask {
  static create(options: HistoryTaskOptions): HistoryTask {
    return new HistoryTask(options);
  }

  private constructor(private readonly options: HistoryTaskOptions) {}

  async run(signal: AbortSignal): Promise<void> {
    const { apps, players } = this.options;
    const wasEmpty = await apps.isEmpty();
    for (const player of players) {
      await this.play(player, wasEmpty, signal);
    }
  }

  private async play(
    player: MicroappsHistoryPlayer,
    wasEmpty: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    const { clock, logger, played, services } = this.options;
    const state = await played.stateOf(player.id);
    if (state === 'finished' || (state === 'unknown' && !wasEmpty)) {
      return;
    }
    await played.markStarted(player.id, clock.now());
    logger.info(`Playing in the history ${player.id}`);
    try {
      await player.play({ services, clock, signal });
    } catch (error) {
      throw new ForwardedError(
        `The history ${player.id} could not be played in`,
        error,
      );
    }
    await played.markFinished(player.id, clock.now());
    logger.info(`The history ${player.id} is played in`);
  }
}
