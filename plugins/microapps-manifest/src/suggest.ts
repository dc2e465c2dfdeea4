const LONGEST_COMPARED = 40;

const SHORTEST_PREFIX = 3;

/**
 * The candidate that was probably meant: the same apart from case, dashes and
 * underscores, or with at most a third of its letters wrong, or the only one
 * that was shortened to this. The first one wins among equals, so that the
 * answer does not depend on chance.
 */
export function suggest(
  written: string,
  candidates: readonly string[],
): string | undefined {
  if (written.length > LONGEST_COMPARED) {
    return undefined;
  }
  const plain = fold(written);
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const other = fold(candidate);
    const allowed = Math.max(1, Math.floor(other.length / 3));
    // The distance is never less than the difference in length.
    const distance =
      Math.abs(other.length - plain.length) > allowed
        ? Infinity
        : editDistance(plain, other);
    if (distance <= allowed && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best ?? longForm(plain, candidates);
}

/** `production` for `prod`; nothing for `pro`, which may be `prototype`. */
function longForm(
  plain: string,
  candidates: readonly string[],
): string | undefined {
  const long = candidates.filter(candidate =>
    fold(candidate).startsWith(plain),
  );
  return plain.length >= SHORTEST_PREFIX && long.length === 1
    ? long[0]
    : undefined;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[-_ ]/g, '');
}

/** Levenshtein distance: letters to insert, remove or replace. */
export function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const replace = from[row - 1] === to[column - 1] ? 0 : 1;
      current[column] = Math.min(
        previous[column] + 1,
        current[column - 1] + 1,
        previous[column - 1] + replace,
      );
    }
    previous = current;
  }
  return previous[to.length];
}
