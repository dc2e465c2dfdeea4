/** @jest-environment node */
import { MicroappManifest, manifestToEntity, normaliseRef, titleOf } from '.';
import { completeManifest } from './testing/completeManifest';

const managedByLocation = 'url:https://git.example.com/lunch/microapp.yaml';

describe('manifestToEntity', () => {
  it('maps a complete manifest to a thin component', () => {
    expect(
      manifestToEntity(completeManifest, {
        namespace: 'apps',
        managedByLocation,
        manifestUrl: 'https://git.example.com/lunch/microapp.yaml',
        sourceLocation: 'url:https://git.example.com/lunch/',
      }),
    ).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'lunch-picker',
        namespace: 'apps',
        title: 'Lunch picker',
        description: 'Picks a place for lunch\nthat suits everybody.',
        annotations: {
          'backstage.io/managed-by-location': managedByLocation,
          'backstage.io/managed-by-origin-location': managedByLocation,
          'backstage.io/source-location': 'url:https://git.example.com/lunch/',
          'microapps.dev/tier': 'controlled',
          'microapps.dev/data-class': 'internal_personal',
          'microapps.dev/manifest-url':
            'https://git.example.com/lunch/microapp.yaml',
        },
        tags: ['food-drink', 'c++', 'internal-tool', 'area:lunch'],
        links: [
          {
            url: 'https://wiki.example.com/lunch-picker',
            title: 'Product brief',
          },
          { url: 'http://lunch.example.com/?a=b#c' },
        ],
      },
      spec: {
        type: 'micro-app',
        lifecycle: 'prototype',
        owner: 'group:default/people-ops',
        dependsOn: [
          'component:default/menu-api',
          'component:apps/canteen',
          'resource:ops/db',
        ],
      },
    });
  });

  it('leaves out what the manifest does not say', () => {
    const minimal: MicroappManifest = {
      name: 'a',
      version: '0.1.0',
      owner: completeManifest.owner,
      lifecycle: completeManifest.lifecycle,
      classification: completeManifest.classification,
      runtime: completeManifest.runtime,
      security: completeManifest.security,
      tags: ['日本', '--'],
      links: [],
      depends_on: [],
    };
    const options = { namespace: 'default', managedByLocation };
    expect(manifestToEntity(minimal, options)).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'a',
        namespace: 'default',
        title: 'A',
        annotations: {
          'backstage.io/managed-by-location': managedByLocation,
          'backstage.io/managed-by-origin-location': managedByLocation,
          'microapps.dev/data-class': 'internal_personal',
        },
      },
      spec: {
        type: 'micro-app',
        lifecycle: 'prototype',
        owner: 'group:default/people-ops',
      },
    });
    expect(
      manifestToEntity({ ...minimal, notes: 'Brief: see wiki' }, options)
        .metadata.description,
    ).toBe('Brief: see wiki');
  });

  it.each([
    ['PeopleOps', 'group:default/peopleops'],
    ['user:default/jane', 'user:default/jane'],
    ['component:default/x', 'group:default/unknown'],
    ['日本', 'group:default/unknown'],
  ])('takes the team %s for the owner %s', (team, owner) => {
    const manifest = {
      ...completeManifest,
      owner: { ...completeManifest.owner, team },
    };
    const options = { namespace: 'apps', managedByLocation };
    expect(manifestToEntity(manifest, options).spec.owner).toBe(owner);
    expect(
      manifestToEntity(manifest, { ...options, ownerRef: 'group:default/it' })
        .spec.owner,
    ).toBe('group:default/it');
  });

  it('writes a link only to web pages, whatever it is given', () => {
    const scriptUrl = ['javascript', 'alert(1)'].join(':');
    const links = [{ url: scriptUrl }, 'data:text/html,x'];
    expect(
      manifestToEntity(
        { ...completeManifest, links },
        { namespace: 'default', managedByLocation },
      ).metadata.links,
    ).toBeUndefined();
  });

  it('is the same text for the same manifest', () => {
    const options = { namespace: 'default', managedByLocation };
    expect(JSON.stringify(manifestToEntity(completeManifest, options))).toBe(
      JSON.stringify(
        manifestToEntity(structuredClone(completeManifest), options),
      ),
    );
  });
});

describe('normaliseRef', () => {
  it.each([
    ['PeopleOps', 'group:default/peopleops'],
    ['People Ops', 'group:default/people-ops'],
    ['  Forschung & Entwicklung ', 'group:default/forschung-entwicklung'],
    ['Équipe Générale', 'group:default/equipe-generale'],
    ['Sales: EMEA', 'group:default/sales-emea'],
    ['R&D / Labs', 'group:default/r-d-labs'],
    ['team_one.two', 'group:default/team_one.two'],
    ['Group:Org/Team', 'group:org/team'],
    ['user:jane.doe', 'user:default/jane.doe'],
    ['org/team', 'group:org/team'],
    ['x'.repeat(80), `group:default/${'x'.repeat(63)}`],
    [`${'x'.repeat(62)} y`, `group:default/${'x'.repeat(62)}`],
    ['', undefined],
    ['--', undefined],
    ['日本', undefined],
    ['1st:x', undefined],
  ])('%j becomes %j', (written, ref) => {
    expect(normaliseRef(written)).toBe(ref);
  });

  it('fills in the kind and namespace it is given', () => {
    expect(
      normaliseRef('DB', { defaultKind: 'Resource', defaultNamespace: 'Ops' }),
    ).toBe('resource:ops/db');
  });
});

describe('titleOf', () => {
  it.each([
    ['lunch-picker', 'Lunch picker'],
    ['where2eat', 'Where2eat'],
    ['a--b', 'A b'],
    ['7-up', '7 up'],
  ])('%s is shown as %s', (name, title) => {
    expect(titleOf(name)).toBe(title);
  });
});
