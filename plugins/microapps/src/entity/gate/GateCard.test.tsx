import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DateTime } from 'luxon';
import type { Decision } from '@microapps/backstage-plugin-microapps-common';
import {
  fixtureDecision,
  fixtureDetail,
} from '../../../dev/entity/fixtureDetail';
import { backendWith, renderEntity } from '../../__testUtils__/renderEntity';
import { entityGateCard } from './entityGateCard';

const now = DateTime.now();

function render(changes?: Partial<Decision>, docsBaseUrl?: string) {
  renderEntity({
    extensions: [entityGateCard],
    backend: backendWith(
      fixtureDetail(now, {
        detail: { gate: changes && fixtureDecision(now, changes) },
      }),
    ),
    docsBaseUrl,
  });
}

describe('gate card', () => {
  it('counts what is left to do and says how to mend each', async () => {
    render({});
    expect(
      await screen.findByRole('heading', { name: 'Not yet — 2 things to do' }),
    ).toBeInTheDocument();
    const gate = within(
      screen.getByRole('region', { name: 'May it go to production?' }),
    );
    const first = within(gate.getAllByRole('listitem')[0]);
    expect(
      first.getByText(/wants to talk to maps.example.com/),
    ).toBeInTheDocument();
    expect(first.getByText(/Use Places/)).toBeInTheDocument();
  });

  it('explains a rule, with a link only where its page is published', async () => {
    render({}, 'https://docs.example.com/micro-apps/');
    await userEvent.click(
      await screen.findByRole('button', {
        name: /Outside service not approved/,
      }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      dialog.getByText(
        'a security reviewer or a platform admin may allow one, for at most 30 days.',
      ),
    ).toBeInTheDocument();
    expect(dialog.getByRole('link', { name: /Read more/ })).toHaveAttribute(
      'href',
      'https://docs.example.com/micro-apps/rules/third-party-not-approved',
    );
  });

  it('does without that link elsewhere', async () => {
    render({});
    await userEvent.click(
      await screen.findByRole('button', {
        name: /Outside service not approved/,
      }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.queryByRole('link')).not.toBeInTheDocument();
  });

  it('keeps warnings out of the way', async () => {
    render({ allowed: true, violations: [], stage: 'deploy', tier: 'sandbox' });
    expect(
      await screen.findByRole('heading', { name: 'Yes' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/meets all 17 rules/)).toBeInTheDocument();
    await userEvent.click(screen.getByText('1 thing to keep in mind'));
    expect(
      await screen.findByText('Only 82 % of its code is tested.'),
    ).toBeVisible();
  });

  it('never takes an unchecked answer for a yes', async () => {
    render({ checked: false, allowed: false, violations: [], warnings: [] });
    expect(
      await screen.findByRole('heading', { name: 'Could not be checked' }),
    ).toBeInTheDocument();
    expect(screen.queryByText('Yes')).not.toBeInTheDocument();
  });

  it('says that nobody has asked yet', async () => {
    render();
    expect(
      await screen.findByText(
        'Nobody has asked yet. Choose a question on the Governance tab; asking changes nothing.',
      ),
    ).toBeInTheDocument();
  });
});
