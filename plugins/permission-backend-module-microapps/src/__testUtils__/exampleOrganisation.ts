import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

const root = resolvePackagePath(
  '@microapps/backstage-plugin-permission-backend-module-microapps',
  '../..',
);

/** The configuration that the development portal starts with. */
export function exampleConfig(): ConfigReader {
  return new ConfigReader(
    parse(readFileSync(resolve(root, 'app-config.yaml'), 'utf8')),
  );
}

/** Refs somebody of the example organisation owns things as, as the sign-in gives them. */
export function exampleClaims(name: string): string[] {
  const documents = parseAllDocuments(
    readFileSync(resolve(root, 'examples/org.yaml'), 'utf8'),
  );
  const user = documents
    .map((document): Entity => document.toJS())
    .find(entity => entity.kind === 'User' && entity.metadata.name === name);
  if (!user) throw new Error(`examples/org.yaml has no user ${name}`);
  const groups = user.spec?.memberOf;
  if (!Array.isArray(groups)) throw new Error(`${name} is in no group`);
  return [
    stringifyEntityRef(user),
    ...groups.map(group =>
      stringifyEntityRef(
        parseEntityRef(String(group), { defaultKind: 'group' }),
      ),
    ),
  ];
}
