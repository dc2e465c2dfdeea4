import { screen, waitFor } from '@testing-library/react';
import { renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { fetchApiRef } from '@backstage/frontend-plugin-api';
import { DateTime } from 'luxon';
import { fixtureDetail } from '../../../dev/entity/fixtureDetail';
import microappsPlugin from '../../plugin';
import { backendWith } from '../../__testUtils__/renderEntity';
import { placeCards } from './placeCards';

// Whether its tab is shown depends on a permission, which a test app cannot wait for.
const withoutAudit = microappsPlugin.withOverrides({
  extensions: [
    microappsPlugin
      .getExtension('sub-page:microapps/audit')
      .override({ if: undefined, disabled: true }),
  ],
});

describe('the overview of a micro app', () => {
  it('puts the facts first, then the gate, then the rest', async () => {
    const backend = backendWith(fixtureDetail(DateTime.now()));
    renderTestApp({
      features: [catalogPlugin, withoutAudit],
      initialRouteEntries: ['/catalog/default/component/lunch-picker'],
      apis: [
        [fetchApiRef, { fetch: backend.fetch }],
        [
          catalogApiRef,
          catalogApiMock({
            entities: [
              {
                apiVersion: 'backstage.io/v1alpha1',
                kind: 'Component',
                metadata: { namespace: 'default', name: 'lunch-picker' },
                spec: { type: 'micro-app' },
              },
            ],
          }),
        ],
      ],
    });
    await screen.findByText('23 days left', {}, { timeout: 20_000 });
    const regions = () =>
      screen
        .getAllByRole('region')
        .map(region => region.getAttribute('aria-labelledby'))
        .flatMap(id => document.getElementById(id ?? '')?.textContent ?? []);
    await waitFor(
      () =>
        expect(regions()).toEqual([
          'Risk',
          'Time to live',
          "What's inside",
          'Cost',
          'May it go to production?',
        ]),
      { timeout: 20_000 },
    );
    expect(
      screen.getByRole('link', { name: 'Governance' }),
    ).toBeInTheDocument();
  }, 60_000);
});

it('takes a card without an extension around it for content', () => {
  const plain = { element: <p>Plain</p> };
  const about = { element: <p>About</p>, type: 'info' as const };
  expect(placeCards([about, plain])).toEqual({
    facts: [],
    gate: [],
    content: [plain],
    info: [about],
  });
});
