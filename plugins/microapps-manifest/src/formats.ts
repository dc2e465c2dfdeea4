/** Formats of the schema that a pattern cannot express. */
export const formats: { [format: string]: (text: string) => boolean } = {
  date: isCalendarDate,
  email: isEmail,
  uri: isWebUrl,
};

/** A day that exists, as `2026-01-10`. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) {
    return false;
  }
  const [year, month, day] = match.slice(1).map(Number);
  if (year === 0 || month < 1 || month > 12 || day < 1) {
    return false;
  }
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const thirty = [4, 6, 9, 11].includes(month);
  const february = leap ? 29 : 28;
  return day <= (month === 2 ? february : 31 - (thirty ? 1 : 0));
}

/** One address a mail server would take; no display name, no quoted part. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  return (
    text.length <= 254 &&
    at > 0 &&
    at <= 64 &&
    /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+$/.test(text.slice(0, at)) &&
    isDomain(text.slice(at + 1))
  );
}

/** Host name with at least one dot and no IP address (RFC 1123). */
export function isDomain(text: string): boolean {
  const labels = text.split('.');
  return (
    text.length <= 253 &&
    labels.length > 1 &&
    labels.every(
      label =>
        label.length <= 63 &&
        /^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$/.test(label),
    ) &&
    /^[A-Za-z]/.test(labels[labels.length - 1])
  );
}

/** http or https, with a host, without a user name: safe to show as a link. */
export function isWebUrl(text: string): boolean {
  if (!/^https?:\/\/[^\s/?#\\]/i.test(text) || /\s/.test(text)) {
    return false;
  }
  try {
    const url = new URL(text);
    return url.username === '' && url.password === '';
  } catch {
    return false;
  }
}

/**
 * Domain names are compared in this form: lower case, without a dot at the end.
 *
 * @public
 */
export function normaliseDomain(domain: string): string {
  return domain.trim().toLowerCase().replace(/\.$/, '');
}
