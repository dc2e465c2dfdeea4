import type { Escalation } from '@microapps/backstage-plugin-microapps-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DateTime } from 'luxon';
import { fixtureDetail, iso } from '../../dev/entity/fixtureDetail';
import { fixtureEscalation } from '../../dev/reviews/fixtureEscalations';
import { refusal } from '../__testUtils__/FakeBackend';
import { backendWith, renderEntity } from '../__testUtils__/renderEntity';
import { entityGateCard } from '../entity/gate/entityGateCard';

const now = DateTime.now();

function render(requests: Escalation[] = [], mayWrite = true) {
  const asked = [...requests];
  const backend = backendWith(fixtureDetail(now, { detail: { mayWrite } }))
    .on('GET', '/escalations', () => ({
      body: { items: asked, totalCount: asked.length },
    }))
    .on('GET', '/escalations/draft', () => ({
      body: {
        app: 'default/lunch-picker',
        kind: 'exception',
        ruleId: 'third-party-not-approved',
        value: 'maps.example.com',
        question: 'May Lunch picker talk to maps.example.com?',
        explanation: 'It could see what people type.',
        riskText: 'Medium',
        suggestedExpiresAt: iso(now.plus({ days: 7 })),
        latestExpiresAt: iso(now.plus({ days: 30 })),
        approvers: ['security-reviewer', 'platform-admin'],
        mayAsk: true,
      },
    }))
    .on('POST', '/escalations', ({ body }) => {
      const sent = fixtureEscalation(now, JSON.parse(body ?? '{}'));
      asked.push(sent);
      return { body: sent };
    });
  renderEntity({ extensions: [entityGateCard], backend });
  return backend;
}

const askButton = () =>
  screen.findByRole('button', { name: /Ask for an exception/ });

describe('asking for an exception', () => {
  it('is filled in but for the reason, and shows on its row afterwards', async () => {
    const backend = render();
    await userEvent.click(await askButton());
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByText('May Lunch picker talk to maps.example.com?');
    expect(
      dialog.getByText('a security reviewer or a platform admin'),
    ).toBeInTheDocument();
    const send = dialog.getByRole('button', { name: 'Ask' });
    await userEvent.click(send);
    expect(
      await dialog.findByText(/at least three characters/),
    ).toBeInTheDocument();
    expect(
      backend.requests.filter(({ method }) => method === 'POST'),
    ).toHaveLength(0);

    await userEvent.type(dialog.getByRole('textbox'), 'Pilot in Lyon');
    await userEvent.click(send);
    expect(await screen.findByText(/waits for/)).toBeInTheDocument();
    const [sent] = backend.requests.filter(({ method }) => method === 'POST');
    const body = JSON.parse(sent.body ?? '{}');
    expect(body).toMatchObject({
      app: 'default/lunch-picker',
      kind: 'exception',
      ruleId: 'third-party-not-approved',
      value: 'maps.example.com',
      reason: 'Pilot in Lyon',
    });
    expect(DateTime.fromISO(body.expiresAt).toISODate()).toBe(
      now.plus({ days: 7 }).toISODate(),
    );
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: /Ask for an exception/ }),
      ).not.toBeInTheDocument(),
    );
  });

  it('says that somebody has asked in the meantime', async () => {
    const backend = render();
    backend.on('POST', '/escalations', () =>
      refusal(409, 'ConflictError', 'Rebecca Yu asked for it an hour ago.'),
    );
    await userEvent.click(await askButton());
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(await dialog.findByRole('textbox'), 'Pilot in Lyon');
    await userEvent.click(dialog.getByRole('button', { name: 'Ask' }));
    expect(
      await dialog.findByText('Rebecca Yu asked for it an hour ago.'),
    ).toBeInTheDocument();
  });

  it('shows a rejected one with its reason, and may be asked for again', async () => {
    render([
      fixtureEscalation(now, {
        status: 'rejected',
        statusReason: 'Use Places.',
        mayDecide: false,
      }),
    ]);
    expect(
      await screen.findByText(/Asked before and rejected. “Use Places.”/),
    ).toBeInTheDocument();
    expect(await askButton()).toBeInTheDocument();
  });

  it('is not offered to those who may not change the app', async () => {
    render([fixtureEscalation(now)], false);
    expect(await screen.findByText(/waits for/)).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /Ask for/ }),
    ).not.toBeInTheDocument();
  });
});
