import {
  RiFileTextLine,
  RiMoneyEuroCircleLine,
  RiRecordCircleLine,
  RiScales3Line,
  RiStackLine,
  RiTestTubeLine,
} from '@remixicon/react';

const icons: Record<string, typeof RiFileTextLine> = {
  cost: RiMoneyEuroCircleLine,
  costs: RiMoneyEuroCircleLine,
  gate: RiScales3Line,
  manifest: RiFileTextLine,
  sbom: RiStackLine,
  tests: RiTestTubeLine,
};

/** The sign of a kind of event, by the first word of its action. */
export function TimelineIcon({ action }: { action: string }) {
  const Icon = icons[action.split('-')[0]] ?? RiRecordCircleLine;
  return <Icon size={14} />;
}
