import type { ExtensionBoundaryProps } from '@backstage/frontend-plugin-api';
import type { EntityContentLayoutProps } from '@backstage/plugin-catalog-react/alpha';

export type OverviewCard = EntityContentLayoutProps['cards'][number];

const FACT_CARDS = [
  'entity-card:microapps/risk',
  'entity-card:microapps/ttl',
  'entity-card:microapps/inside',
  'entity-card:microapps/cost',
];
const GATE_CARD = 'entity-card:microapps/gate';

/**
 * Sorts the cards of an overview into their places. A layout is only given
 * elements; which extension one comes from is known from the boundary around
 * it. A card without one is content like any other.
 */
export function placeCards(cards: OverviewCard[]): {
  facts: OverviewCard[];
  gate: OverviewCard[];
  content: OverviewCard[];
  info: OverviewCard[];
} {
  const byId = new Map(cards.map(card => [extensionIdOf(card), card]));
  const own = [...FACT_CARDS, GATE_CARD];
  const others = cards.filter(card => !own.includes(extensionIdOf(card) ?? ''));
  return {
    facts: FACT_CARDS.flatMap(id => byId.get(id) ?? []),
    gate: [byId.get(GATE_CARD) ?? []].flat(),
    content: others.filter(card => card.type !== 'info'),
    info: others.filter(card => card.type === 'info'),
  };
}

function extensionIdOf(card: OverviewCard): string | undefined {
  const props: Partial<ExtensionBoundaryProps> = card.element.props;
  return props.node?.spec?.id;
}
