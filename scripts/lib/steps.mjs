/** Progress for people: one line when a step begins, one when it has taken a while, one when it ends. */
const beatEveryMs = 15_000;

/** @param {number} durationMs */
export function formatDuration(durationMs) {
  const seconds = Math.round(durationMs / 1000);
  return seconds < 60
    ? `${seconds} s`
    : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/**
 * Runs one step and says how it goes. The step gets a function that notes what it is doing right now.
 * @template T
 * @param {string} title
 * @param {(note: (text: string) => void) => Promise<T>} work
 * @param {{ write?: (line: string) => void }} [options]
 * @returns {Promise<T>}
 */
export async function step(title, work, { write = writeLine } = {}) {
  const startedAt = Date.now();
  let doing = 'still working';
  write(`▸ ${title}`);
  const beat = setInterval(() => {
    write(`  … ${formatDuration(Date.now() - startedAt)}: ${doing}`);
  }, beatEveryMs);
  try {
    const result = await work(text => {
      doing = text;
    });
    write(`  done in ${formatDuration(Date.now() - startedAt)}`);
    return result;
  } finally {
    clearInterval(beat);
  }
}

function writeLine(line) {
  process.stdout.write(`${line}\n`);
}
