import type { Escalation } from '@microapps/backstage-plugin-microapps-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DateTime } from 'luxon';
import {
  fixtureEscalation,
  fixtureEscalationDetail,
} from '../../dev/reviews/fixtureEscalations';
import { FakeBackend, heldBack, refusal } from '../__testUtils__/FakeBackend';
import { renderReviews } from '../__testUtils__/renderReviews';

const now = DateTime.now();
const first = fixtureEscalation(now, { id: 'first' });
const second = fixtureEscalation(now, {
  id: 'second',
  title: 'Badge printer',
  question: 'May Badge printer stay longer?',
});

/** A queue that forgets what was answered. */
function backendWith(...requests: Escalation[]) {
  const waiting = new Map(requests.map(one => [one.id, one]));
  const backend = new FakeBackend()
    .on('GET', '/escalations', () => ({
      body: { items: [...waiting.values()], totalCount: waiting.size },
    }))
    .on('GET', '/escalations/counters', () => ({
      body: { waitingForMe: waiting.size, waiting: waiting.size },
    }));
  for (const one of requests) {
    backend
      .on('GET', `/escalations/${one.id}`, () => ({
        body: fixtureEscalationDetail(now, one, requests),
      }))
      .on('POST', `/escalations/${one.id}/approve`, ({ body }) => {
        waiting.delete(one.id);
        const { expiresAt } = JSON.parse(body ?? '{}');
        return { body: { ...one, status: 'approved', expiresAt } };
      })
      .on('POST', `/escalations/${one.id}/reject`, ({ body }) => {
        waiting.delete(one.id);
        const { comment } = JSON.parse(body ?? '{}');
        return { body: { ...one, status: 'rejected', statusReason: comment } };
      });
  }
  return backend;
}

const question = (name: string) => screen.findByRole('heading', { name });

describe('review queue', () => {
  it('shows the oldest, with what the gate says now and would say then', async () => {
    renderReviews(backendWith(first, second));
    await question(first.question);
    expect(await screen.findAllByText('The gate says now')).toHaveLength(2);
    expect(
      screen.getAllByText('maps.example.com, by this approval'),
    ).toHaveLength(2);
    expect(screen.getByText(first.reason)).toBeInTheDocument();
    const list = within(screen.getByRole('list', { name: 'Requests' }));
    expect(list.getByRole('link', { name: /Lunch picker/ })).toHaveAttribute(
      'aria-current',
      'true',
    );
  });

  it('approves for seven days and goes on to the next, to the end', async () => {
    const backend = backendWith(first, second);
    renderReviews(backend);
    await question(first.question);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Approve for 7 days' }),
    );
    await question(second.question);
    const [sent] = backend.asked('/escalations/first/approve');
    const { expiresAt } = JSON.parse(sent.body ?? '{}');
    expect(DateTime.fromISO(expiresAt).diff(now).as('days')).toBeCloseTo(7, 1);

    await userEvent.click(
      await screen.findByRole('button', { name: 'Approve for 1 day' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Nothing waits for you.' }),
    ).toBeInTheDocument();
  });

  it('is worked through with j, k, a and r, but not while typing', async () => {
    const backend = backendWith(first, second);
    renderReviews(backend);
    await question(first.question);
    await userEvent.keyboard('j');
    await question(second.question);
    await userEvent.keyboard('k');
    await question(first.question);
    await userEvent.keyboard('{Control>}r{/Control}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();

    await screen.findByRole('button', { name: 'Reject with a reason' });
    await userEvent.keyboard('r');
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(
      dialog.getByRole('button', { name: 'Reject with a reason' }),
    );
    expect(
      await dialog.findByText(/at least three characters/),
    ).toBeInTheDocument();
    expect(backend.asked('/escalations/first/reject')).toHaveLength(0);

    await userEvent.type(dialog.getByRole('textbox'), 'jak, use Places');
    await userEvent.click(
      dialog.getByRole('button', { name: 'Reject with a reason' }),
    );
    await question(second.question);
    expect(
      JSON.parse(backend.asked('/escalations/first/reject')[0].body ?? '{}'),
    ).toEqual({ comment: 'jak, use Places' });
  });

  it('says who was faster, and shows what became of it', async () => {
    const backend = backendWith(first, second);
    backend.on('POST', '/escalations/first/approve', () => {
      backend.on('GET', '/escalations/first', () => ({
        body: fixtureEscalationDetail(
          now,
          { ...first, status: 'rejected', mayDecide: false },
          [],
        ),
      }));
      return refusal(409, 'ConflictError', 'Priya Anand rejected it just now.');
    });
    renderReviews(backend);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Approve for 7 days' }),
    );
    expect(
      await screen.findByText('Priya Anand rejected it just now.'),
    ).toBeInTheDocument();
    await screen.findByText('Rejected by');
    expect(
      screen.queryByRole('button', { name: 'Approve for 7 days' }),
    ).not.toBeInTheDocument();
  });

  it('drops a list that was asked for before the decision', async () => {
    const backend = backendWith(first, second);
    renderReviews(backend);
    await screen.findByRole('button', { name: 'Approve for 7 days' });
    const late = heldBack<{ body: unknown }>();
    let asked = 0;
    backend.on('GET', '/escalations', () =>
      asked++ === 0
        ? late.promise
        : { body: { items: [second], totalCount: 1 } },
    );
    // Somebody comes back to the page, which asks for news.
    act(() => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await waitFor(() => expect(asked).toBe(1));
    await userEvent.click(
      screen.getByRole('button', { name: 'Approve for 7 days' }),
    );
    await question(second.question);
    const list = within(screen.getByRole('list', { name: 'Requests' }));
    await waitFor(() => expect(list.getAllByRole('link')).toHaveLength(1));
    await act(async () =>
      late.release({ body: { items: [first, second], totalCount: 2 } }),
    );
    expect(list.getAllByRole('link')).toHaveLength(1);
  });

  it('asks an admin before many apps end at once, and wants a reason', async () => {
    const stopped = {
      engaged: true,
      since: now.toISO(),
      planned: 14,
      limit: 10,
      apps: ['default/lunch-picker'],
      mayRelease: true,
    };
    const backend = backendWith(first);
    backend.on('GET', '/lifecycle/brake', () => ({ body: stopped }));
    backend.on('POST', '/lifecycle/brake/release', () => {
      const body = { engaged: false, mayRelease: true };
      backend.on('GET', '/lifecycle/brake', () => ({ body }));
      return { body };
    });
    renderReviews(backend);
    const panel = await screen.findByRole('region', {
      name: 'The clean-up waits for you',
    });
    expect(panel).toHaveTextContent(
      '14 apps would be archived or deleted at once',
    );
    expect(panel).toHaveTextContent('and 13 more');
    await userEvent.click(
      within(panel).getByRole('button', { name: 'Let them end…' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Let them end' }));
    expect(backend.asked('/lifecycle/brake/release')).toHaveLength(0);
    await userEvent.type(dialog.getByRole('textbox'), 'The office has moved');
    await userEvent.click(dialog.getByRole('button', { name: 'Let them end' }));
    await waitFor(() => expect(panel).not.toBeInTheDocument());
    const [sent] = backend.asked('/lifecycle/brake/release');
    expect(JSON.parse(sent.body ?? '{}')).toEqual({
      reason: 'The office has moved',
    });
  });

  it('opens the request a notification names, and says why one may not decide', async () => {
    const own = {
      ...second,
      mayDecide: false,
      mayWithdraw: true,
      whyNot: 'You asked for it yourself, so somebody else decides.',
    };
    const backend = backendWith(first, own);
    renderReviews(backend, '?id=second');
    await question(second.question);
    expect(
      await screen.findByText(/You asked for it yourself/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Withdraw' }),
    ).toBeInTheDocument();
    await userEvent.keyboard('a');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('says so where a link leads nowhere', async () => {
    renderReviews(backendWith(first), '?id=gone');
    expect(
      await screen.findByText('This request is not here'),
    ).toBeInTheDocument();
  });
});
