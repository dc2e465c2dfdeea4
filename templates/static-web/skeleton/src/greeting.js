/**
 * How people are greeted at this time of day.
 * @param {Date} now
 * @returns {string}
 */
export function greeting(now) {
  const hour = now.getHours();
  if (hour < 5 || hour >= 18) return 'Good evening!';
  return hour < 12 ? 'Good morning!' : 'Good afternoon!';
}
