import {
  appLanguageApiRef,
  useApiHolder,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { DateTime } from 'luxon';
import { useMemo } from 'react';
import { microappsReactTranslationRef } from '../translation';
import { formatMoney } from './formatMoney';
import { timeLeft, type TimeLeft } from './timeLeft';
import { useNow } from './useNow';

/**
 * Writes money, moments and durations in the reader's language.
 *
 * @public
 */
export type Format = {
  locale: string;
  now: DateTime;
  /** `€12.40` */
  money(amount: number, currency: string): string;
  /** `1,480` */
  number(value: number): string;
  /** `16 Dec 2026` */
  date(moment: string): string;
  /** `16 Dec`, for axes */
  day(moment: string): string;
  /** `16 Dec 2026, 14:05 CET` */
  dateTime(moment: string): string;
  /** `2 hours ago` */
  relative(moment: string): string;
  /** `23 days` */
  days(count: number): string;
  /** `23 days left`, `Ended 2 days ago` */
  remaining(until: string): string;
};

const SHORT_DATE = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
} as const;

/** @public */
export function useFormat(): Format {
  const { t } = useTranslationRef(microappsReactTranslationRef);
  const now = useNow();
  const locale =
    useApiHolder().get(appLanguageApiRef)?.getLanguage().language ?? 'en';

  return useMemo(() => {
    const duration = ({ days, hours }: TimeLeft) => {
      if (days > 0) {
        return t('duration.days', { count: days });
      }
      return hours > 0
        ? t('duration.hours', { count: hours })
        : t('duration.lessThanHour');
    };
    const inLocale = (moment: string) =>
      DateTime.fromISO(moment).setLocale(
        // Plain English would put the month first, which half the world misreads.
        locale === 'en' ? 'en-GB' : locale,
      );
    return {
      locale,
      now,
      money: (amount, currency) => formatMoney(amount, currency, locale),
      number: value => new Intl.NumberFormat(locale).format(value),
      date: moment => inLocale(moment).toLocaleString(SHORT_DATE),
      day: moment =>
        inLocale(moment).toLocaleString({ day: 'numeric', month: 'short' }),
      dateTime: moment =>
        inLocale(moment).toLocaleString({
          ...SHORT_DATE,
          hour: '2-digit',
          minute: '2-digit',
          timeZoneName: 'short',
        }),
      relative: moment => inLocale(moment).toRelative({ base: now }) ?? '',
      days: count => t('duration.days', { count }),
      remaining: until => {
        const left = timeLeft(until, now);
        return left.ended
          ? t('duration.ended', { duration: duration(left) })
          : t('duration.left', { duration: duration(left) });
      },
    };
  }, [t, now, locale]);
}
