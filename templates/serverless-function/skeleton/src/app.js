import { createFlags } from './flags.js';
import { health } from './functions/health.js';
import { hello } from './functions/hello.js';
import { ready } from './functions/ready.js';

/** What answers where. A new function gets its line here. */
const routes = new Map([
  ['/hello', hello],
  ['/health', health],
  ['/ready', ready],
]);

/**
 * @typedef {{ method: string, path: string, query: URLSearchParams }} Request
 * @typedef {{ status: number, body: object }} Answer
 *
 * @param {{ name: string, version: string, settings: { flags: Record<string, boolean>, telemetryUrl?: string } }} about
 * @param {{ loadTelemetry?: () => Promise<typeof import('./telemetry.js')>, logError?: (entry: string) => void }} [options]
 * @returns {Promise<(request: Request) => Promise<Answer>>}
 */
export async function createApp(about, options = {}) {
  const { loadTelemetry = () => import('./telemetry.js'), logError = console.error } = options;
  const { name, version, settings } = about;
  const flags = await createFlags(settings.flags);
  const app = { name, version, flags };
  const telemetry = await telemetryFor(about, flags, loadTelemetry);
  return async (request) => {
    const startedAt = performance.now();
    const answer = await answerTo(request, app, logError);
    const seconds = (performance.now() - startedAt) / 1_000;
    // A path nobody serves may hold anything, so it is not passed on.
    const route = routes.has(request.path) ? request.path : 'other';
    telemetry?.measure({ method: request.method, route, status: answer.status, seconds });
    // A function may be put to sleep as soon as it has answered. Telemetry that fails must not fail the request.
    await telemetry?.flush().catch((error) => logError(entryOf('telemetry', error)));
    return answer;
  };
}

async function telemetryFor({ name, version, settings }, flags, loadTelemetry) {
  if (!(await flags.isOn('telemetry')) || !settings.telemetryUrl) return undefined;
  const { startTelemetry } = await loadTelemetry();
  return startTelemetry({ url: settings.telemetryUrl, name, version });
}

async function answerTo(request, app, logError) {
  const answer = routes.get(request.path);
  if (!answer) return { status: 404, body: { error: 'There is nothing at this address.' } };
  if (request.method !== 'GET') {
    return { status: 405, body: { error: 'Only GET is understood here.' } };
  }
  try {
    return await answer(request, app);
  } catch (error) {
    // What went wrong is for the log; the caller learns only that it did.
    logError(entryOf(request.path, error));
    return { status: 500, body: { error: 'Something went wrong. It was written to the log.' } };
  }
}

function entryOf(where, error) {
  return JSON.stringify({ level: 'error', where, message: error.message, stack: error.stack });
}
