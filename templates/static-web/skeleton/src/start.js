import { createFlags } from './flags.js';
import { fillPage } from './page.js';

/**
 * Shows the page. Telemetry is loaded only when its flag is on, so that otherwise nothing of it reaches the browser.
 * @param {Document} document
 * @param {{ fetchJson: (address: string) => Promise<object>, now: Date, loadTelemetry: () => Promise<typeof import('./telemetry.js')> }} options
 * @returns {Promise<void>}
 */
export async function start(document, { fetchJson, now, loadTelemetry }) {
  const app = await fetchJson('app.json').catch(() => undefined);
  if (!app) {
    document.getElementById('greeting').textContent =
      'This page could not be loaded completely. Try again in a minute.';
    return;
  }
  const { name, version, purpose, contact, settings } = app;
  const flags = await createFlags(settings.flags);
  fillPage(document, { purpose, contact, version, now, tips: flags.isOn('tips') });
  if (!flags.isOn('telemetry') || !settings.telemetryUrl) return;
  const { startTelemetry } = await loadTelemetry();
  const telemetry = startTelemetry({ url: settings.telemetryUrl, name, version });
  telemetry.countVisit();
  // The page is there whether or not the visit could be counted.
  await telemetry.flush().catch(() => {});
}
