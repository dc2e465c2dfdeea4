/**
 * Processor time of this process since it started, in milliseconds: says how
 * much work something was, however busy the machine is.
 */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
