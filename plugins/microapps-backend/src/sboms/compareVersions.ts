/**
 * Order of semantic versions (https://semver.org, section 11); build metadata
 * is left out. Negative: `a` is older. 0 for equal ones and for anything that
 * is no semantic version: nothing can be said then.
 */
export function compareVersions(a: string, b: string): number {
  const left = parse(a);
  const right = parse(b);
  if (!left || !right) {
    return 0;
  }
  for (const [index, number] of left.numbers.entries()) {
    if (number !== right.numbers[index]) {
      return number - right.numbers[index];
    }
  }
  return comparePrereleases(left.prerelease, right.prerelease);
}

interface Version {
  numbers: number[];
  prerelease: string[];
}

function parse(version: string): Version | undefined {
  const match =
    /^v?(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:-([0-9A-Za-z.-]+))?(?:\+.*)?$/.exec(
      version,
    );
  return match
    ? {
        numbers: match.slice(1, 4).map(Number),
        prerelease: match[4]?.split('.') ?? [],
      }
    : undefined;
}

function comparePrereleases(a: string[], b: string[]): number {
  if (a.length === 0 || b.length === 0) {
    return b.length - a.length;
  }
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const order = compareIdentifiers(a[index], b[index]);
    if (order !== 0) {
      return order;
    }
  }
  return a.length - b.length;
}

function compareIdentifiers(a: string, b: string): number {
  const [aIsNumber, bIsNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (aIsNumber && bIsNumber) {
    return Number(a) - Number(b);
  }
  if (aIsNumber !== bIsNumber) {
    return aIsNumber ? -1 : 1;
  }
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
