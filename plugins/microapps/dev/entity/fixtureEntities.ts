import type { Entity } from '@backstage/catalog-model';

/** The catalog side of the made-up apps, and the people around them. */
export const fixtureEntities: Entity[] = [
  app('lunch-picker', 'Lunch picker'),
  app('all-fine', 'Badge printer'),
  app('brand-new', 'Plant watering'),
  app('ends-soon', 'Desk finder'),
  app('ended', 'Team quiz'),
  app('archived', 'Welcome kit'),
  app('denied', 'Desk map'),
  app('not-mine', 'Price list'),
  app('retired', 'Old rota'),
  app('slow', 'Slow answer'),
  app('broken', 'Broken answer'),
  app('unknown', 'Not read yet'),
  person('casey', 'Casey Moreau'),
  person('ines', 'Ines Wolf'),
];

function app(name: string, title: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      namespace: 'default',
      name,
      title,
      uid: name,
      description: 'Suggests a place to eat near the office',
      tags: ['lunch', 'people'],
    },
    spec: {
      type: 'micro-app',
      lifecycle: 'prototype',
      owner: 'group:default/peopleops',
    },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/peopleops' }],
  };
}

function person(name: string, displayName: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { namespace: 'default', name },
    spec: { profile: { displayName }, memberOf: [] },
  };
}
