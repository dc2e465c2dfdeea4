import type {
  Start,
  Tier,
} from '@microapps/backstage-plugin-microapps-manifest';

/** What will be made, in a few sentences. */
export function summaryOf(facts: {
  title: string;
  tier: Tier;
  endsOn: string;
  start: Start;
}): string {
  const { title, tier, endsOn, start } = facts;
  const count = start.requests.length;
  const asked =
    count === 1
      ? 'One thing has to be agreed'
      : `${count} things have to be agreed`;
  const begins = start.sandboxFirst
    ? `${asked} first, so ${title} starts in the sandbox: for you alone, with made-up data and without outside services.`
    : `${title} starts in the ${tier} tier.`;
  return `${begins} It runs until ${endsOn} and can be renewed before.`;
}
