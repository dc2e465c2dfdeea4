import { generateKeyPairSync, sign } from 'node:crypto';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import PromiseRouter from 'express-promise-router';

const { privateKey, publicKey } = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
});

const encode = (part: object) =>
  Buffer.from(JSON.stringify(part)).toString('base64url');

/** A token as the auth backend gives it to somebody who signed in. */
export function userToken(
  name: string,
  options?: { expired: boolean },
): string {
  const now = Math.floor(Date.now() / 1000);
  const [iat, exp] = options?.expired
    ? [now - 7200, now - 3600]
    : [now, now + 3600];
  const sub = `user:default/${name}`;
  const key = { alg: 'ES256', kid: 'test' };
  // Proves who the user is when the portal passes the request on.
  const proof = signed(
    { typ: 'vnd.backstage.limited-user', ...key },
    { sub, iat, exp },
  );
  return signed(
    { ...key, typ: 'vnd.backstage.user' },
    {
      iss: 'test',
      aud: 'backstage',
      ...{ sub, ent: [sub], iat, exp },
      uip: proof.split('.')[2],
    },
  );
}

function signed(header: object, payload: object): string {
  const unsigned = `${encode(header)}.${encode(payload)}`;
  const signature = sign('sha256', Buffer.from(unsigned), {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  return `${unsigned}.${signature.toString('base64url')}`;
}

/** Stands in for the auth backend: publishes the key of `userToken`. */
export const issuer = createBackendPlugin({
  pluginId: 'auth',
  register(env) {
    env.registerInit({
      deps: { httpRouter: coreServices.httpRouter },
      async init({ httpRouter }) {
        const router = PromiseRouter();
        router.get('/.well-known/jwks.json', (_, res) => {
          const key = publicKey.export({ format: 'jwk' });
          res.json({ keys: [{ ...key, kid: 'test', alg: 'ES256' }] });
        });
        httpRouter.use(router);
        httpRouter.addAuthPolicy({
          path: '/.well-known',
          allow: 'unauthenticated',
        });
      },
    });
  },
});
