const timeoutMs = 30_000;

/**
 * Where the portal is and with which token, or why it cannot be asked.
 * @param {{ portal?: string }} policy
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ address: string, token: string } | { missing: string }}
 */
export function portalOf({ portal }, env) {
  const address = env.MICROAPPS_PORTAL_URL || portal;
  const token = env.MICROAPPS_PORTAL_TOKEN;
  if (!address) return { missing: 'its address (MICROAPPS_PORTAL_URL) is not set' };
  if (!token) return { missing: 'its token (MICROAPPS_PORTAL_TOKEN) is not set' };
  const { protocol, hostname } = new URL(address);
  const local = hostname === 'localhost' || hostname === '127.0.0.1';
  if (protocol !== 'https:' && !(local && protocol === 'http:')) {
    throw new PortalProblem('The address of the portal has to begin with https://.', 2);
  }
  return { address: address.replace(/\/+$/, ''), token };
}

/** A sentence for people and the exit code that goes with it: 1 refused, 2 set up wrongly, 3 could not be asked. */
export class PortalProblem extends Error {
  constructor(message, exitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Sends JSON about this app to the portal and returns its answer.
 * @param {{ address: string, token: string }} portal
 * @param {{ namespace: string, name: string }} app
 * @param {string} route below the app, such as "gate"
 * @param {unknown} body
 * @returns {Promise<object>}
 * @throws PortalProblem
 */
export async function tellPortal({ address, token }, { namespace, name }, route, body) {
  const url = `${address}/api/microapps/apps/${namespace}/${name}/${route}`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    // The token is for the portal alone.
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  }).catch((error) => {
    const reason = error.cause?.message ?? error.message;
    throw new PortalProblem(`The portal does not answer: ${reason}`, 3);
  });
  const answer = await response.json().catch(() => undefined);
  if (response.ok && answer) return answer;
  throw refusal(response.status, answer?.error?.message);
}

function refusal(status, message = `status ${status}`) {
  if (status >= 500) return new PortalProblem(`The portal has a problem: ${message}`, 3);
  const hints = {
    401: 'Its token (MICROAPPS_PORTAL_TOKEN) is not valid: ask your platform team for a new one.',
    404: 'It does not know this app, or this token may not see it: register the app first.',
  };
  const hint = hints[status] ? ` ${hints[status]}` : '';
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`;
  return new PortalProblem(`The portal refused: ${sentence}${hint}`, 1);
}

/**
 * Runs a program that speaks to the portal; says in one line when it was not asked.
 * @param {string} what what could not be done, such as "asked"
 * @param {{ policy: { portal?: string }, env: NodeJS.ProcessEnv, say: (line: string) => void }} options
 * @param {(portal: { address: string, token: string }) => Promise<number>} work
 * @returns {Promise<number>} exit code
 */
export async function withPortal(what, { policy, env, say }, work) {
  try {
    const portal = portalOf(policy, env);
    if (!portal.missing) return await work(portal);
    const sentence = `The portal was not ${what}: ${portal.missing}.`;
    say(env.GITHUB_ACTIONS ? `::notice::${sentence}` : sentence);
    return 0;
  } catch (error) {
    if (!(error instanceof PortalProblem)) throw error;
    say(`✖ ${error.message}`);
    return error.exitCode;
  }
}
