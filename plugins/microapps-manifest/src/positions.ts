/** A place in the text; both numbers start at 1. */
export interface Position {
  line: number;
  column: number;
}

/** Turns an offset into the text into a line and a column. */
export type Locate = (offset: number) => Position;

/** Prepares the lookup once, so that each call costs a binary search. */
export function createLocate(text: string): Locate {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    lineStarts.push(at + 1);
  }
  return offset => {
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (lineStarts[middle] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return { line: low + 1, column: offset - lineStarts[low] + 1 };
  };
}
