import type { Entity } from '@backstage/catalog-model';

export const creators: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'creators', namespace: 'default' },
  spec: { type: 'team', children: [] },
};

export const creator = user('creator');
export const mentor = user('mentor');

export function user(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: { profile: { email: `${name}@example.com` }, memberOf: [] },
  };
}
