const WITHOUT_CENTS_FROM = 1000;

/**
 * An amount in words of the reader's language: `€12.40`, `€50`, `€1,234`. Whole
 * and large amounts go without cents. A currency nobody knows is written as its
 * code.
 *
 * @public
 */
export function formatMoney(
  amount: number,
  currency: string,
  locale: string = 'en',
): string {
  const rounded = Math.round(amount * 100) / 100;
  const digits =
    Number.isInteger(rounded) || Math.abs(rounded) >= WITHOUT_CENTS_FROM
      ? 0
      : 2;
  const fraction = {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  };
  try {
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      ...fraction,
    }).format(rounded);
  } catch (error) {
    if (error instanceof RangeError) {
      return `${new Intl.NumberFormat(locale, fraction).format(
        rounded,
      )} ${currency}`;
    }
    throw error;
  }
}
