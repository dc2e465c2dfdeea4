import type { LifecycleDetail } from '@microapps/backstage-plugin-microapps-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DateTime } from 'luxon';
import {
  fixtureDecision,
  fixtureDetail,
  type DetailChanges,
} from '../../dev/entity/fixtureDetail';
import { fixtureLifecycle } from '../../dev/entity/fixtureLifecycle';
import { refusal } from '../__testUtils__/FakeBackend';
import { backendWith, renderEntity } from '../__testUtils__/renderEntity';
import { entityTtlCard } from '../entity/cards/entityTtlCard';

const now = DateTime.now();
const app = '/apps/default/lunch-picker';

function render(
  lifecycle: Partial<LifecycleDetail> = {},
  changes: DetailChanges = {},
) {
  const detail = fixtureDetail(now, changes);
  const full = fixtureLifecycle(now, detail, lifecycle);
  const backend = backendWith({ ...detail, lifecycle: full });
  renderEntity({ extensions: [entityTtlCard], backend });
  return { backend, lifecycle: full };
}

async function openRenew() {
  await userEvent.click(await screen.findByRole('button', { name: 'Renew' }));
  return within(await screen.findByRole('dialog'));
}

describe('keeping and ending an app', () => {
  it('asks for a reason before it renews, and closes when that is done', async () => {
    const { backend, lifecycle } = render();
    backend.on('POST', `${app}/renew`, () => ({
      body: { done: true, message: 'Runs until 21 Feb 2027.', lifecycle },
    }));
    const dialog = await openRenew();
    expect(dialog.getByText('This is renewal 2 of 3 in a row.')).toBeVisible();
    await userEvent.type(dialog.getByRole('textbox'), '   ');
    await userEvent.click(dialog.getByRole('button', { name: 'Renew' }));
    expect(
      await dialog.findByText(/at least three characters/),
    ).toBeInTheDocument();
    expect(backend.asked(`${app}/renew`)).toHaveLength(0);

    await userEvent.type(dialog.getByRole('textbox'), 'We use it daily ');
    await userEvent.click(dialog.getByRole('button', { name: 'Renew' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(JSON.parse(backend.asked(`${app}/renew`)[0].body ?? '{}')).toEqual({
      reason: 'We use it daily',
    });
    // The cards show what it is now.
    expect(backend.asked(app)).toHaveLength(2);
  });

  it('says who was faster', async () => {
    const { backend } = render();
    backend.on('POST', `${app}/renew`, () =>
      refusal(409, 'ConflictError', 'Rebecca Yu renewed it a moment ago.'),
    );
    const dialog = await openRenew();
    await userEvent.type(dialog.getByRole('textbox'), 'We use it daily');
    await userEvent.click(dialog.getByRole('button', { name: 'Renew' }));
    expect(
      await dialog.findByText('Rebecca Yu renewed it a moment ago.'),
    ).toBeInTheDocument();
    expect(backend.asked(app)).toHaveLength(2);
  });

  it('shows what to do where the gate says no', async () => {
    const { backend, lifecycle } = render();
    backend.on('POST', `${app}/renew`, () => ({
      body: {
        done: false,
        message: 'It may not be renewed yet: 2 things to do.',
        lifecycle,
        decision: fixtureDecision(now, { stage: 'renew' }),
      },
    }));
    const dialog = await openRenew();
    await userEvent.type(dialog.getByRole('textbox'), 'We use it daily');
    await userEvent.click(dialog.getByRole('button', { name: 'Renew' }));
    expect(
      await dialog.findByText('It may not be renewed yet: 2 things to do.'),
    ).toBeInTheDocument();
    expect(dialog.getAllByText(/maps.example.com/)).not.toHaveLength(0);
    expect(
      dialog.queryByRole('button', { name: 'Renew' }),
    ).not.toBeInTheDocument();
  });

  it('says until when retiring can be undone', async () => {
    render();
    await userEvent.click(
      await screen.findByRole('button', { name: 'More about its time' }),
    );
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Retire…' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    const until = now
      .plus({ days: 60 })
      .setLocale('en-GB')
      .toLocaleString({ day: 'numeric', month: 'short', year: 'numeric' });
    expect(
      dialog.getByText(
        `Until ${until} its people can bring it back as it was.`,
      ),
    ).toBeInTheDocument();
  });

  it('says why to those who may not', async () => {
    const whyNot = 'Only its owner, a co-owner or its sponsor may renew it.';
    render({
      renew: { allowed: false, whyNot },
      retire: { allowed: false, whyNot },
    });
    expect(await screen.findByText(whyNot)).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Renew' }),
    ).not.toBeInTheDocument();
  });

  it('brings an archived app back', async () => {
    const { lifecycle } = render({}, { summary: { state: 'archived' } });
    expect(
      await screen.findByText(/Nothing is lost: reactivate it until/),
    ).toBeInTheDocument();
    expect(lifecycle.reactivate.allowed).toBe(true);
    expect(
      screen.getByRole('button', { name: 'Reactivate' }),
    ).toBeInTheDocument();
  });
});
