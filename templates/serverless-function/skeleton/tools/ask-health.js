/** `npm run health -- https://address-of-the-app`: asks the running app whether it is well. */
import { isProgram } from './is-program.js';

const timeoutMs = 10_000;

/**
 * @param {string} address where the app runs
 * @returns {Promise<{ well: boolean, sentence: string }>}
 */
export async function askHealth(address) {
  const url = new URL('health', address.endsWith('/') ? address : `${address}/`);
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
    const answer = await response.json().catch(() => ({}));
    return response.ok && answer.status === 'ok'
      ? { well: true, sentence: `${answer.name} ${answer.version} is well.` }
      : { well: false, sentence: `The app answers, but is not well (status ${response.status}).` };
  } catch (error) {
    return {
      well: false,
      sentence: `The app does not answer: ${error.cause?.message ?? error.message}`,
    };
  }
}

if (isProgram(import.meta)) {
  const [address] = process.argv.slice(2);
  if (!address || !URL.canParse(address)) {
    console.log('Say where the app runs: npm run health -- https://app.example.com');
    process.exitCode = 2;
  } else {
    const { well, sentence } = await askHealth(address);
    console.log(sentence);
    process.exitCode = well ? 0 : 1;
  }
}
