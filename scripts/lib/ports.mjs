/** Finding out who listens where. */
import net from 'node:net';

const connectTimeoutMs = 1_000;

/** True when something listens on the port, on whichever loopback address. */
export async function portIsTaken(port) {
  // Some systems allow a second listener on one address, others do not answer on it: both are asked.
  const probes = ['127.0.0.1', '::1'].flatMap(host => [
    answers(port, host),
    refusesListener(port, host),
  ]);
  return (await Promise.all(probes)).includes(true);
}

/** A port that was free a moment ago. */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function answers(port, host) {
  return new Promise(resolve => {
    const socket = net.connect({ port, host });
    const finish = answer => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(connectTimeoutMs, () => finish(false));
    socket.once('connect', () => finish(true));
    socket.once('error', () => finish(false));
  });
}

function refusesListener(port, host) {
  return new Promise(resolve => {
    const server = net.createServer();
    server.once('error', error => resolve(error.code === 'EADDRINUSE'));
    server.listen({ port, host, exclusive: true }, () =>
      server.close(() => resolve(false)),
    );
  });
}
