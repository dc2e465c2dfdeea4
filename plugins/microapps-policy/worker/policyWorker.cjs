'use strict';

// Runs in a worker thread; plain JavaScript, because a thread starts from a
// file and this one is the same in development, in tests and when installed.
const { parentPort, workerData } = require('node:worker_threads');
const { loadPolicySync } = require('@open-policy-agent/opa-wasm');

const { module: wasmModule, data, memory, entrypoint } = workerData;
const progress = new Int32Array(workerData.progress);
const encoder = new TextEncoder();

let policy;

function load() {
  policy = loadPolicySync(wasmModule, { ...memory });
  policy.setData(encoder.encode(data).buffer);
}

// opa-wasm throws strings and plain objects as well as errors.
function reasonOf(thrown) {
  if (typeof thrown === 'string') {
    return thrown;
  }
  return String(thrown?.message ?? thrown);
}

function evaluate(text) {
  try {
    if (!policy) {
      load();
    }
    return {
      resultSet: policy.evaluate(encoder.encode(text).buffer, entrypoint),
    };
  } catch (thrown) {
    // What a trap leaves in the memory is not to be trusted.
    policy = undefined;
    return { error: reasonOf(thrown) };
  }
}

parentPort.on('message', inputs => {
  const results = [];
  for (const input of inputs) {
    Atomics.add(progress, 0, 1);
    results.push(evaluate(input));
  }
  Atomics.add(progress, 0, 1);
  parentPort.postMessage({ results });
});

try {
  load();
  parentPort.postMessage({ ready: true });
} catch (thrown) {
  parentPort.postMessage({ ready: false, error: reasonOf(thrown) });
}
