import type {
  GateStage,
  Tier,
} from '@microapps/backstage-plugin-microapps-common';

/** What a gate can be asked. */
export type GateQuestion = { stage: GateStage; tier: Tier };

/** The questions worth choosing from; the others are asked by tools. */
export function gateQuestions(ownTier: Tier): GateQuestion[] {
  return [
    { stage: 'deploy', tier: 'sandbox' },
    { stage: 'deploy', tier: 'controlled' },
    { stage: 'deploy', tier: 'production' },
    { stage: 'promote', tier: 'controlled' },
    { stage: 'promote', tier: 'production' },
    { stage: 'renew', tier: ownTier },
  ];
}

export function questionKey({ stage, tier }: GateQuestion): string {
  return stage === 'deploy' || stage === 'promote' ? `${stage} ${tier}` : stage;
}
