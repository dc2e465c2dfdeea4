export { formatMoney } from './formatMoney';
export { timeLeft, type TimeLeft } from './timeLeft';
export { useFormat, type Format } from './useFormat';
export { useNow } from './useNow';
