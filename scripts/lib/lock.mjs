/** One set-up per folder at a time. A lock whose process is gone (killed, power cut) is taken over. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { processIsAlive } from './commands.mjs';
import { Problem } from './problem.mjs';

/**
 * Runs work while holding the lock file.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @throws Problem when another live process holds it
 */
export async function withLock(file, work) {
  await fs.mkdir(path.dirname(file), { recursive: true });
  await takeLock(file);
  try {
    return await work();
  } finally {
    await fs.rm(file, { force: true });
  }
}

async function takeLock(file) {
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await createLock(file)) return;
    const content = await fs.readFile(file, 'utf8').catch(() => '');
    const holder = Number(content);
    if (holder > 0 && holder !== process.pid && processIsAlive(holder)) {
      throw new Problem(
        `Another set-up (process ${holder}) is at work in this folder.`,
        { todo: 'Wait until it has ended, then run the same command again.' },
      );
    }
    await discardLock(file, content);
  }
  throw new Problem('Several set-ups want this folder at the same time.', {
    todo: 'Run the same command again.',
  });
}

// The lock appears with its content in one step, so that nobody reads it half written.
async function createLock(file) {
  const own = `${file}.${process.pid}`;
  await fs.writeFile(own, String(process.pid));
  try {
    await fs.link(own, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await fs.rm(own, { force: true });
  }
}

// Two processes may find the same dead lock: only what was read is thrown away, a fresh lock is put back.
async function discardLock(file, content) {
  const aside = `${file}.${process.pid}.old`;
  try {
    await fs.rename(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  const moved = await fs.readFile(aside, 'utf8');
  if (moved !== content) await fs.link(aside, file).catch(() => {});
  await fs.rm(aside, { force: true });
}
