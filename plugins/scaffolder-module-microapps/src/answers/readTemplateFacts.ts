import type { TemplateFacts } from './types';

/**
 * The facts that a template writes into `ui:options.template` of its fields.
 * Undefined where they are missing or of another shape.
 */
export function readTemplateFacts(options: unknown): TemplateFacts | undefined {
  const template = isRecord(options) ? options.template : undefined;
  if (!isRecord(template)) {
    return undefined;
  }
  const { name, version, runtime, monthlyCost } = template;
  if (
    typeof name !== 'string' ||
    typeof version !== 'string' ||
    typeof runtime !== 'string'
  ) {
    return undefined;
  }
  return { name, version, runtime, monthlyCost: readMoney(monthlyCost) };
}

function readMoney(money: unknown): TemplateFacts['monthlyCost'] {
  if (!isRecord(money)) {
    return undefined;
  }
  const { amount, currency } = money;
  return typeof amount === 'number' && typeof currency === 'string'
    ? { amount, currency }
    : undefined;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
