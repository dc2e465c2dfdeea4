import { mockApis } from '@backstage/frontend-test-utils';
import type {
  AppCounters,
  AppPage,
  AppSummary,
} from '@microapps/backstage-plugin-microapps-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeBackend, heldBack, refusal } from '../__testUtils__/FakeBackend';
import { address, renderMicroapps } from '../__testUtils__/renderMicroapps';

const counters: AppCounters = {
  total: 4812,
  needsYou: 17,
  expiringSoon: 1,
  overBudget: 9,
  blocked: 12,
};

function app(title: string, part: Partial<AppSummary> = {}): AppSummary {
  const name = title.toLowerCase().replace(/ /g, '-');
  return {
    namespace: 'default',
    name,
    title,
    purpose: `What ${title} is for`,
    entityRef: `component:default/${name}`,
    owner: { name: 'Casey', team: 'PeopleOps', contact: 'casey@example.com' },
    tier: 'sandbox',
    tierDerived: false,
    stage: 'prototype',
    state: 'active',
    riskScore: 46,
    riskClass: 'medium',
    startsAt: '2026-11-01T00:00:00Z',
    expiresAt: '2999-01-01T00:00:00Z',
    sbom: { state: 'current', components: 148, withoutLicense: 0 },
    cost: {
      state: 'fine',
      month: '2026-11',
      amount: 12.4,
      budget: 50,
      currency: 'EUR',
    },
    blocked: false,
    toDo: 0,
    updatedAt: '2026-11-01T00:00:00Z',
    ...part,
  };
}

const page = (items: AppSummary[], rest: Partial<AppPage> = {}): AppPage => ({
  items,
  totalCount: items.length,
  ...rest,
});

function backendWith(answer: AppPage) {
  return new FakeBackend()
    .on('GET', '/apps', () => ({ body: answer }))
    .on('GET', '/apps/counters', () => ({ body: counters }));
}

const isBusy = () =>
  screen.getByRole('grid').closest('[aria-busy]')?.getAttribute('aria-busy');

const lastAsked = (backend: FakeBackend) =>
  Object.fromEntries(backend.asked('/apps').slice(-1)[0].query);

describe('AppsPage', () => {
  it('shows what needs somebody, and each app with its facts', async () => {
    const backend = backendWith(
      page([
        app('Lunch picker', { blocked: true, toDo: 2 }),
        app('Badge printer', {
          riskClass: undefined,
          riskScore: undefined,
          sbom: { state: 'none', components: 0, withoutLicense: 0 },
          cost: { state: 'none', month: '', amount: 0, currency: 'EUR' },
          state: 'archived',
        }),
      ]),
    );
    renderMicroapps({ address: '/micro-apps/apps', backend });

    const lunch = await screen.findByRole('row', { name: /Lunch picker/ });
    expect(
      await screen.findByText('4,812 apps, small tools people here made'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: '17 need you' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: '1 ends within 7 days' }),
    ).toBeInTheDocument();
    for (const fact of [
      'What Lunch picker is for',
      '2 to do',
      'PeopleOps',
      'Casey',
      'Sandbox',
      'Prototype',
      'Medium 46',
      '148 parts',
      '€12.40 of €50',
    ]) {
      expect(within(lunch).getByText(fact)).toBeInTheDocument();
    }
    const badge = screen.getByRole('row', { name: /Badge printer/ });
    for (const fact of ['none yet', 'no data yet', 'Archived']) {
      expect(within(badge).getByText(fact)).toBeInTheDocument();
    }
    expect(screen.getByText('1–2 of 2')).toBeInTheDocument();
    expect(lastAsked(backend)).toEqual({
      orderBy: 'risk',
      order: 'desc',
      limit: '20',
    });
  });

  it('takes everything from the address', async () => {
    const backend = backendWith(page([app('Lunch picker')]));
    renderMicroapps({
      address:
        '/micro-apps/apps?q=lunch&need=blocked&mine=true&tier=sandbox&tier=controlled&risk=high&sort=name&dir=asc&size=50',
      backend,
    });

    await screen.findByRole('row', { name: /Lunch picker/ });
    const [{ query }] = backend.asked('/apps');
    expect(query.getAll('tier')).toEqual(['sandbox', 'controlled']);
    expect(query.getAll('riskClass')).toEqual(['high']);
    expect(Object.fromEntries(query)).toMatchObject({
      q: 'lunch',
      need: 'blocked',
      mine: 'true',
      orderBy: 'name',
      order: 'asc',
      limit: '50',
    });
    expect(screen.getByRole('searchbox')).toHaveValue('lunch');
    expect(
      await screen.findByRole('button', { name: '12 blocked' }),
    ).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByRole('button', { name: 'Mine' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(
      screen.getByRole('button', { name: 'Tier: Sandbox, Controlled' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('columnheader', { name: 'App' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
  });

  it('puts filters into the address, and back goes back', async () => {
    const user = userEvent.setup();
    const backend = backendWith(page([app('Lunch picker')]));
    renderMicroapps({ address: '/micro-apps/apps', backend });
    await screen.findByRole('row', { name: /Lunch picker/ });

    await user.click(await screen.findByRole('button', { name: '12 blocked' }));
    expect(address().search).toBe('?need=blocked');
    await user.click(screen.getByRole('button', { name: 'Tier: any' }));
    await user.click(await screen.findByRole('option', { name: 'Production' }));
    await user.keyboard('{Escape}');
    expect(address().search).toBe('?need=blocked&tier=production');
    await waitFor(() =>
      expect(lastAsked(backend)).toMatchObject({
        need: 'blocked',
        tier: 'production',
      }),
    );

    await user.click(screen.getByTestId('back'));
    expect(address().search).toBe('?need=blocked');
    expect(
      screen.getByRole('button', { name: 'Tier: any' }),
    ).toBeInTheDocument();
    await user.click(screen.getByTestId('forward'));
    expect(address().search).toBe('?need=blocked&tier=production');
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(address().search).toBe('');
  });

  it('sorts by the server, the worst first', async () => {
    const user = userEvent.setup();
    const backend = backendWith(page([app('Lunch picker')]));
    renderMicroapps({ address: '/micro-apps/apps', backend });
    await screen.findByRole('row', { name: /Lunch picker/ });

    const cost = screen.getByRole('columnheader', { name: 'Cost this month' });
    await user.click(cost);
    await waitFor(() =>
      expect(lastAsked(backend)).toMatchObject({
        orderBy: 'cost',
        order: 'desc',
      }),
    );
    expect(cost).toHaveAttribute('aria-sort', 'descending');
    await user.click(cost);
    await waitFor(() =>
      expect(lastAsked(backend)).toMatchObject({
        orderBy: 'cost',
        order: 'asc',
      }),
    );
    expect(address().search).toBe('?sort=cost&dir=asc');
  });

  it('searches when the typing pauses, once', async () => {
    const user = userEvent.setup();
    const backend = backendWith(page([app('Lunch picker')]));
    renderMicroapps({ address: '/micro-apps/apps?need=blocked', backend });
    await screen.findByRole('row', { name: /Lunch picker/ });

    await user.type(screen.getByRole('searchbox'), 'lunch ');
    await waitFor(() => expect(lastAsked(backend).q).toBe('lunch'));
    expect(backend.asked('/apps').map(({ query }) => query.get('q'))).toEqual([
      null,
      'lunch',
    ]);
    expect(address().search).toBe('?q=lunch&need=blocked');
    expect(screen.getByRole('searchbox')).toHaveValue('lunch ');
  });

  it('never shows the answer to an earlier question', async () => {
    const user = userEvent.setup();
    const slow = heldBack<{ body: AppPage }>();
    const backend = backendWith(page([])).on('GET', '/apps', ({ query }) => {
      switch (query.get('need')) {
        case 'blocked':
          return slow.promise;
        case 'over-budget':
          return { body: page([app('Over budget app')]) };
        default:
          return { body: page([app('First app')]) };
      }
    });
    renderMicroapps({ address: '/micro-apps/apps', backend });
    await screen.findByRole('row', { name: /First app/ });

    await user.click(await screen.findByRole('button', { name: '12 blocked' }));
    // Until the answer comes, the rows stay and say that they are old.
    expect(screen.getByRole('row', { name: /First app/ })).toBeInTheDocument();
    expect(isBusy()).toBe('true');
    await user.click(screen.getByRole('button', { name: '9 over budget' }));
    await screen.findByRole('row', { name: /Over budget app/ });

    await act(async () => slow.release({ body: page([app('Blocked app')]) }));
    expect(
      screen.getByRole('row', { name: /Over budget app/ }),
    ).toBeInTheDocument();
    expect(screen.queryByText('Blocked app')).not.toBeInTheDocument();
    expect(isBusy()).toBe('false');
  });

  it('pages by cursor, forth and back', async () => {
    const user = userEvent.setup();
    const backend = backendWith(page([])).on('GET', '/apps', ({ query }) => {
      const cursor = query.get('cursor');
      const next = { '': 'c2', c2: 'c3', c3: undefined }[cursor ?? ''];
      return {
        body: page([app(`App at ${cursor ?? 'start'}`)], {
          totalCount: 45,
          nextCursor: next,
        }),
      };
    });
    renderMicroapps({ address: '/micro-apps/apps?q=app', backend });

    const next = await screen.findByRole('button', { name: 'Next page' });
    expect(
      screen.getByRole('button', { name: 'Previous page' }),
    ).toBeDisabled();
    await user.click(next);
    await screen.findByRole('row', { name: /App at c2/ });
    expect(address().search).toBe('?q=app&cursor=c2&page=2');
    expect(screen.getByText('21–21 of 45')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    await screen.findByRole('row', { name: /App at c3/ });
    expect(screen.getByRole('button', { name: 'Next page' })).toBeDisabled();

    await user.click(screen.getByRole('button', { name: 'Previous page' }));
    await screen.findByRole('row', { name: /App at c2/ });
    await user.click(screen.getByRole('button', { name: 'Previous page' }));
    await screen.findByRole('row', { name: /App at start/ });
    expect(address().search).toBe('?q=app');

    // Another order is another list: its first page.
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    await screen.findByRole('row', { name: /App at c2/ });
    await user.click(screen.getByRole('columnheader', { name: 'Owner' }));
    expect(address().search).toBe('?q=app&sort=owner&dir=asc');
  });

  it('offers the first page when a shared link points nowhere any more', async () => {
    const user = userEvent.setup();
    const backend = backendWith(page([])).on('GET', '/apps', ({ query }) =>
      query.get('cursor')
        ? refusal(400, 'InputError', 'Malformed cursor')
        : { body: page([app('Lunch picker')]) },
    );
    renderMicroapps({
      address: '/micro-apps/apps?cursor=old&page=7',
      backend,
    });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This page of the list is no longer there',
    );
    await user.click(
      screen.getByRole('button', { name: 'Back to the first page' }),
    );
    await screen.findByRole('row', { name: /Lunch picker/ });
    expect(address().search).toBe('');
  });

  it('says in plain words that the list did not come, and tries again', async () => {
    const user = userEvent.setup();
    let broken = true;
    const backend = backendWith(page([])).on('GET', '/apps', () =>
      broken
        ? refusal(503, 'ServiceUnavailableError', 'The database is away.')
        : { body: page([app('Lunch picker')]) },
    );
    renderMicroapps({ address: '/micro-apps/apps', backend });

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The list could not be loaded');
    expect(alert).toHaveTextContent('The database is away.');
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('row', { name: /Lunch picker/ });
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('explains in three steps how the first app gets here', async () => {
    const backend = backendWith(page([]));
    renderMicroapps({ address: '/micro-apps/apps', backend });
    expect(await screen.findByText('No micro apps yet')).toBeInTheDocument();
    const steps = screen.getByText(/Put a file called/).closest('ol');
    expect(steps?.children).toHaveLength(3);
    for (const link of screen.getAllByRole('link', { name: 'Add an app' })) {
      expect(link).toHaveAttribute('href', '/micro-apps/add');
    }
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
  });

  it('lets a search without a match be cleared', async () => {
    const user = userEvent.setup();
    const backend = backendWith(page([])).on('GET', '/apps', ({ query }) => ({
      body: query.get('q') ? page([]) : page([app('Lunch picker')]),
    }));
    renderMicroapps({ address: '/micro-apps/apps?q=nothing', backend });
    const message = await screen.findByText('No app matches');
    expect(message).toBeInTheDocument();
    await user.click(
      screen.getAllByRole('button', { name: 'Clear filters' })[1],
    );
    await screen.findByRole('row', { name: /Lunch picker/ });
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  it('is glad when nothing needs anybody', async () => {
    const backend = backendWith(page([]));
    renderMicroapps({ address: '/micro-apps/apps?need=blocked', backend });
    expect(
      await screen.findByText('Nothing here needs you'),
    ).toBeInTheDocument();
  });

  it('opens an app by a click on its row and by Enter', async () => {
    const user = userEvent.setup();
    const backend = backendWith(page([app('Lunch picker')]));
    const first = renderMicroapps({ address: '/micro-apps/apps', backend });
    await user.click(await screen.findByText('148 parts'));
    expect(address().pathname).toBe('/catalog/default/component/lunch-picker');
    first.unmount();

    renderMicroapps({ address: '/micro-apps/apps', backend });
    const row = await screen.findByRole('row', { name: /Lunch picker/ });
    act(() => row.focus());
    await user.keyboard('{Enter}');
    expect(address().pathname).toBe('/catalog/default/component/lunch-picker');
  });

  it('has governance and the link of an app in the menu of its row', async () => {
    const user = userEvent.setup();
    const copied = jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockResolvedValue();
    const backend = backendWith(page([app('Lunch picker')]));
    renderMicroapps({ address: '/micro-apps/apps', backend });
    await user.click(
      await screen.findByRole('button', { name: 'Actions for Lunch picker' }),
    );
    await user.click(
      await screen.findByRole('menuitem', { name: 'Copy link' }),
    );
    expect(copied).toHaveBeenCalledWith(
      'http://localhost/catalog/default/component/lunch-picker',
    );
    expect(
      await screen.findByText('Link to Lunch picker copied'),
    ).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: 'Actions for Lunch picker' }),
    );
    await user.click(
      await screen.findByRole('menuitem', { name: 'Open governance' }),
    );
    expect(address().pathname).toBe(
      '/catalog/default/component/lunch-picker/governance',
    );
  });

  it('remembers which columns somebody wants to see', async () => {
    const user = userEvent.setup();
    const storage = mockApis.storage();
    const backend = backendWith(page([app('Lunch picker')]));
    const first = renderMicroapps({
      address: '/micro-apps/apps',
      backend,
      storage,
    });
    await screen.findByRole('row', { name: /Lunch picker/ });
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    await user.click(await screen.findByRole('option', { name: 'Stage' }));
    await user.keyboard('{Escape}');
    expect(
      screen.queryByRole('columnheader', { name: 'Stage' }),
    ).not.toBeInTheDocument();
    first.unmount();

    renderMicroapps({ address: '/micro-apps/apps', backend, storage });
    await screen.findByRole('row', { name: /Lunch picker/ });
    expect(
      screen.queryByRole('columnheader', { name: 'Stage' }),
    ).not.toBeInTheDocument();
    expect(
      screen.getByRole('columnheader', { name: 'Owner' }),
    ).toBeInTheDocument();
  });
});
