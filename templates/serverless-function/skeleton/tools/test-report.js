/**
 * A reporter for `node --test` that writes what the portal takes: how many tests ran, how many failed, and the share
 * of lines they ran.
 */
export default async function* report(events) {
  let total = 0;
  let failed = 0;
  let coverage;
  for await (const { type, data } of events) {
    if (type === 'test:coverage') {
      const { coveredLineCount, totalLineCount } = data.summary.totals;
      coverage = totalLineCount === 0 ? undefined : coveredLineCount / totalLineCount;
    }
    const ran = type === 'test:pass' || type === 'test:fail';
    if (!ran || data.skip !== undefined || data.todo !== undefined) continue;
    // A group counts only when it broke outside of its tests.
    if (data.details?.type === 'suite' && type === 'test:pass') continue;
    total += 1;
    if (type === 'test:fail') failed += 1;
  }
  yield `${JSON.stringify({ total, failed, coverage })}\n`;
}
