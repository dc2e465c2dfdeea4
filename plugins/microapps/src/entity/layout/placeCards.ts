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
/** The relations graph shows the same in one picture; small apps mostly have none. */
const LEFT_OUT = [
  'entity-card:catalog/depends-on-components',
  'entity-card:catalog/depends-on-resources',
  'entity-card:catalog/has-subcomponents',
];

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
  const elsewhere = [...FACT_CARDS, GATE_CARD, ...LEFT_OUT];
  const others = cards.filter(
    card => !elsewhere.includes(extensionIdOf(card) ?? ''),
  );
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
