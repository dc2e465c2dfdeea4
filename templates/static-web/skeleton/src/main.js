import { start } from './start.js';

// What the browser runs. Everything that can go wrong lies in start.js, where it is tested.
export const started = start(document, {
  now: new Date(),
  loadTelemetry: () => import('./telemetry.js'),
  fetchJson: async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
    return response.json();
  },
});
