import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DateTime } from 'luxon';
import {
  type DetailChanges,
  fixtureDecision,
  fixtureDetail,
} from '../../../dev/entity/fixtureDetail';
import type {
  FakeBackend,
  RecordedRequest,
} from '../../__testUtils__/FakeBackend';
import { backendWith, renderEntity } from '../../__testUtils__/renderEntity';
import { entityGovernanceContent } from './entityGovernanceContent';

const now = DateTime.now();
const app = '/apps/default/lunch-picker';

function backendFor(changes: DetailChanges = {}): FakeBackend {
  return backendWith(fixtureDetail(now, changes))
    .on('GET', `${app}/costs`, () => ({
      body: {
        items: [
          { date: '2026-11-21', amount: 0.5 },
          { date: '2026-11-22', amount: 0.8 },
        ],
        currency: 'EUR',
        summary: fixtureDetail(now).summary.cost,
        otherCurrencies: [
          { currency: 'USD', amount: 3.5, lastDay: '2026-10-31' },
        ],
      },
    }))
    .on('GET', `${app}/components`, ({ query }) => ({
      body: {
        items: [
          {
            name: `part ${query.get('q') ?? ''}`,
            type: 'library',
            licenses: [],
          },
        ],
        totalCount: 1,
        licenses: [{ license: 'MIT', count: 57 }],
      },
    }))
    .on('GET', `${app}/timeline`, timelinePage)
    .on('POST', `${app}/gate`, ({ body }) => ({
      body: fixtureDecision(now, {
        ...JSON.parse(body ?? '{}'),
        allowed: true,
        violations: [],
        warnings: [],
      }),
    }))
    .on('POST', '/policies/evaluate', ({ body }) => ({
      body: {
        problems: [],
        decision: fixtureDecision(now, {
          stage: JSON.parse(body ?? '{}').stage,
          tier: JSON.parse(body ?? '{}').tier,
        }),
      },
    }))
    .on('GET', '/decisions/decision-1', () => ({
      body: { decision: fixtureDecision(now), facts: { answer: 42 } },
    }));
}

function timelinePage({ query }: RecordedRequest) {
  const cursor = query.get('cursor');
  const what = query.get('action') ?? (cursor ? 'older' : 'newest');
  return {
    body: {
      items: [
        {
          id: what,
          at: now.toISO(),
          actor: 'system',
          action: 'gate-asked',
          text: `Something ${what}`,
          decisionId: 'decision-1',
        },
      ],
      totalCount: 2,
      nextCursor: cursor ? undefined : 'page-2',
    },
  };
}

function render(changes?: DetailChanges) {
  const backend = backendFor(changes);
  renderEntity({ extensions: [entityGovernanceContent], backend });
  return backend;
}

const section = async (name: string) =>
  within(await screen.findByRole('region', { name }));

async function choose(button: HTMLElement, option: string) {
  await userEvent.click(button);
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

const askGate = async () =>
  (await section('May it go to production?')).getByRole('button', {
    name: /Ask/,
  });

describe('governance tab', () => {
  it('asks the gate for those who may change the app', async () => {
    const backend = render();
    await choose(await askGate(), 'May it run in the sandbox?');
    const gate = await section('May it run in the sandbox?');
    expect(
      await gate.findByRole('heading', { name: 'Yes' }),
    ).toBeInTheDocument();
    expect(JSON.parse(backend.asked(`${app}/gate`)[0].body ?? '')).toEqual({
      stage: 'deploy',
      tier: 'sandbox',
    });
    expect(gate.queryByText(/what the gate would say/)).not.toBeInTheDocument();
  });

  it('only rehearses for everybody else', async () => {
    const backend = render({ detail: { mayWrite: false } });
    await choose(await askGate(), 'May it become a controlled app?');
    const gate = await section('May it become a controlled app?');
    expect(
      await gate.findByText(/what the gate would say/),
    ).toBeInTheDocument();
    expect(backend.asked(`${app}/gate`)).toHaveLength(0);
    expect(
      JSON.parse(backend.asked('/policies/evaluate')[0].body ?? ''),
    ).toEqual({
      app: 'default/lunch-picker',
      stage: 'promote',
      tier: 'controlled',
    });
  });

  it('lists every contribution with its sign', async () => {
    render();
    const risk = await section('Risk');
    const rows = risk
      .getAllByRole('row')
      .slice(1)
      .map(row => row.textContent);
    expect(rows).toEqual([
      'talks to 2 outside services+18',
      'partial personal data+12',
      'used by a whole department+10',
      'internal data+8',
      'tests pass, 82 % covered−6',
      'may send messages+4',
    ]);
  });

  it('lets the backend search the parts', async () => {
    const backend = render();
    const inside = await section("What's inside");
    expect(await inside.findByText('not said')).toBeInTheDocument();
    await userEvent.type(inside.getByRole('searchbox'), 'qs');
    expect(await inside.findByText('part qs')).toBeInTheDocument();
    await choose(inside.getByRole('button', { name: /Licence/ }), 'MIT (57)');
    await waitFor(() => {
      const last = backend.asked(`${app}/components`).slice(-1)[0].query;
      expect(last.get('q')).toBe('qs');
      expect(last.get('license')).toBe('MIT');
    });
  });

  it('shows the cost as a table', async () => {
    render();
    const cost = await section('Cost');
    await cost.findByText(/3\.50 .*before the currency changed, up to/);
    await userEvent.click(cost.getByRole('button', { name: 'As a table' }));
    const rows = await cost.findAllByRole('row');
    expect(rows.map(row => row.textContent)).toEqual([
      'DayCost',
      '22 Nov 2026€0.80',
      '21 Nov 2026€0.50',
    ]);
  });

  it('goes back in time, filters, and opens a decision', async () => {
    render();
    const timeline = await section('What happened');
    await userEvent.click(
      await timeline.findByRole('button', { name: 'Show older ones' }),
    );
    expect(await timeline.findByText('Something older')).toBeInTheDocument();
    expect(timeline.getByText('Something newest')).toBeInTheDocument();
    await choose(
      timeline.getByRole('button', { name: /Show only/ }),
      'Risk changed',
    );
    expect(
      await timeline.findByText('Something risk-changed'),
    ).toBeInTheDocument();
    expect(timeline.queryByText('Something older')).not.toBeInTheDocument();

    await userEvent.click(timeline.getByRole('button', { name: 'Decision' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText(/4d4d4d/)).toBeInTheDocument();
    await userEvent.click(dialog.getByText('The facts it was decided on'));
    expect(await dialog.findByText(/"answer": 42/)).toBeVisible();
  });

  it('has a place for what is not there yet', async () => {
    render({
      sbom: { state: 'none', components: 0, withoutLicense: 0 },
      cost: { state: 'none', amount: 0 },
      detail: { risk: undefined, gate: undefined },
    });
    expect(
      await screen.findByText(
        'Nobody has asked yet. Choose a question on the Governance tab; asking changes nothing.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('Not known yet')).toBeInTheDocument();
    expect(screen.getByText(/Nobody has uploaded/)).toBeInTheDocument();
    expect(screen.getByText('No figures yet')).toBeInTheDocument();
  });
});
