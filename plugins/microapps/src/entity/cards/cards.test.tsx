import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DateTime, Settings } from 'luxon';
import {
  type DetailChanges,
  fixtureDetail,
  fixtureRisk,
} from '../../../dev/entity/fixtureDetail';
import { FakeBackend, refusal } from '../../__testUtils__/FakeBackend';
import { backendWith, renderEntity } from '../../__testUtils__/renderEntity';
import { entityCostCard } from './entityCostCard';
import { entityInsideCard } from './entityInsideCard';
import { entityRiskCard } from './entityRiskCard';
import { entityTtlCard } from './entityTtlCard';

const now = DateTime.fromISO('2026-11-23T12:00:00Z', { zone: 'utc' });
const extensions = [
  entityRiskCard,
  entityTtlCard,
  entityInsideCard,
  entityCostCard,
];

beforeAll(() => {
  Settings.now = () => now.toMillis();
  Settings.defaultZone = 'utc';
});

afterAll(() => {
  Settings.now = () => Date.now();
  Settings.defaultZone = 'system';
});

function backendFor(changes: DetailChanges = {}) {
  return backendWith(fixtureDetail(now, changes)).on(
    'GET',
    '/apps/default/lunch-picker/costs',
    () => ({
      body: {
        items: [
          { date: '2026-10-31', amount: 9 },
          { date: '2026-11-21', amount: 0.5 },
          { date: '2026-11-22', amount: 0.8 },
        ],
        currency: 'EUR',
        summary: fixtureDetail(now, changes).summary.cost,
      },
    }),
  );
}

function render(changes?: DetailChanges) {
  const backend = backendFor(changes);
  renderEntity({ extensions, backend });
  return backend;
}

const card = (name: string) => screen.findByRole('region', { name });

describe('the four cards', () => {
  it('make one request together', async () => {
    const backend = render();
    await within(await card('Risk')).findByText('Medium');
    await within(await card('Time to live')).findByText('23 days left');
    await within(await card("What's inside")).findByText('148 parts');
    await within(await card('Cost')).findByText('€12.40');
    expect(backend.asked('/apps/default/lunch-picker')).toHaveLength(1);
  });

  it('say that they are loading, that they failed, and try again together', async () => {
    let working = false;
    const backend = new FakeBackend().on(
      'GET',
      '/apps/default/lunch-picker',
      () =>
        working
          ? { body: fixtureDetail(now) }
          : refusal(500, 'Error', 'Database is locked'),
    );
    renderEntity({ extensions, backend });
    const retries = await screen.findAllByRole('button', { name: 'Try again' });
    expect(retries).toHaveLength(4);
    expect(screen.queryByText(/Database/)).not.toBeInTheDocument();
    working = true;
    await userEvent.click(retries[0]);
    expect(await screen.findByText('23 days left')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('say that governance has not read the app yet', async () => {
    renderEntity({ extensions, backend: new FakeBackend() });
    expect(await screen.findAllByText('Not read yet')).toHaveLength(4);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('stay away from other entities', async () => {
    const backend = new FakeBackend();
    renderEntity({ extensions, backend, type: 'service' });
    await waitFor(() =>
      expect(screen.getByTestId('empty-entity-page')).toBeInTheDocument(),
    );
  });
});

describe('risk', () => {
  it('shows the strongest reasons and what brings the score down', async () => {
    render();
    const risk = within(await card('Risk'));
    expect(await risk.findByText(/46 of 100/)).toHaveTextContent('was 41');
    const lines = risk.getAllByRole('listitem').map(line => line.textContent);
    expect(lines).toEqual([
      '+18talks to 2 outside services',
      '+12partial personal data',
      '−6tests pass, 82 % covered',
    ]);
    expect(risk.getByRole('link', { name: 'Why this score' })).toHaveAttribute(
      'href',
      expect.stringContaining('/governance#risk'),
    );
  });

  it('says when it was worked out if that is long ago', async () => {
    render({
      detail: {
        risk: fixtureRisk(now, { computedAt: '2026-10-14T12:00:00Z' }),
      },
    });
    const risk = within(await card('Risk'));
    expect(await risk.findByText(/worked out/)).toHaveTextContent(
      '1 month ago',
    );
  });

  it('is not invented', async () => {
    render({ detail: { risk: undefined } });
    const risk = within(await card('Risk'));
    expect(await risk.findByText('Not known yet')).toBeInTheDocument();
    expect(risk.queryByRole('meter')).not.toBeInTheDocument();
  });
});

describe('time to live', () => {
  it('says when it ends and what happens then', async () => {
    render();
    const ttl = within(await card('Time to live'));
    expect(
      await ttl.findByText('Ends 16 Dec 2026, then archived and kept 60 days.'),
    ).toBeInTheDocument();
    expect(ttl.getByText('1 of 3 renewals used')).toBeInTheDocument();
    await userEvent.click(
      ttl.getByRole('button', { name: 'What happens then' }),
    );
    expect(
      await screen.findByText(/told 30, 7, and 1 days before the end/),
    ).toBeInTheDocument();
  });

  it.each<[DetailChanges, string, RegExp]>([
    [{ daysLeft: 5 }, '5 days left', /Ends 28 Nov/],
    [{ daysLeft: 0.125 }, '3 hours left', /Ends 23 Nov/],
    [{ daysLeft: -2 }, 'Ended 2 days ago', /nothing is lost/],
    [{ summary: { state: 'archived' } }, 'Archived', /ends or ended on 16 Dec/],
  ])('%j: %s', async (changes, headline, sentence) => {
    render(changes);
    const ttl = within(await card('Time to live'));
    expect(await ttl.findByText(headline)).toBeInTheDocument();
    expect(ttl.getByText(sentence)).toBeInTheDocument();
  });
});

describe("what's inside", () => {
  it('counts the parts and those without a licence', async () => {
    render();
    const inside = within(await card("What's inside"));
    expect(
      await inside.findByText('6 parts do not say their licence.'),
    ).toBeInTheDocument();
    expect(inside.getByRole('link', { name: 'See the list' })).toHaveAttribute(
      'href',
      expect.stringContaining('/governance#components'),
    );
  });

  it('shows the exact commands when nothing was uploaded', async () => {
    const user = userEvent.setup();
    const copied = jest.spyOn(navigator.clipboard, 'writeText');
    render({ sbom: { state: 'none', components: 0, withoutLicense: 0 } });
    const inside = within(await card("What's inside"));
    await user.click(
      await inside.findByRole('button', { name: 'Show me how' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      await dialog.findByText(/apps\/default\/lunch-picker\/evidence\/sbom/),
    ).toHaveTextContent('curl --fail-with-body -X POST');
    await user.click(
      dialog.getByRole('button', { name: 'Copy Command that makes the list' }),
    );
    expect(await dialog.findByText('Copied')).toBeInTheDocument();
    expect(copied).toHaveBeenCalledWith('npx @cyclonedx/cdxgen -o sbom.json');
  });

  it('says that the list is of an older version', async () => {
    render({ sbom: { state: 'stale', appVersion: '1.2.0' } });
    const inside = within(await card("What's inside"));
    expect(await inside.findByText('of an older version')).toBeInTheDocument();
    expect(inside.getByText(/at version 1.4.0 now/)).toBeInTheDocument();
  });
});

describe('cost', () => {
  it('draws the days of this month only', async () => {
    render();
    const cost = within(await card('Cost'));
    expect(
      await cost.findByRole('img', { name: /21 Nov 2026 to 22 Nov 2026/ }),
    ).toBeInTheDocument();
    expect(
      cost.getByText('Heading for €17; inside the budget.'),
    ).toBeInTheDocument();
  });

  it.each<[DetailChanges['cost'], string | RegExp]>([
    [
      { state: 'near', amount: 16.9, forecast: 23.4 },
      'Heading for €23; that is more than its budget.',
    ],
    [{ state: 'over', amount: 24.3 }, '€4.30 more than its budget.'],
    [{ forecast: undefined }, /The month is young/],
    [{ budget: undefined }, 'No budget is set. Put one into its manifest.'],
    [
      { state: 'none', amount: 0 },
      'They appear here a day after the first bill for this app.',
    ],
  ])('%j', async (changes, sentence) => {
    render({ cost: changes });
    const cost = within(await card('Cost'));
    expect(await cost.findByText(sentence)).toBeInTheDocument();
  });

  it('does without the bars when the days do not come', async () => {
    const backend = backendWith(fixtureDetail(now));
    renderEntity({ extensions, backend });
    const cost = within(await card('Cost'));
    expect(await cost.findByText('€12.40')).toBeInTheDocument();
    await waitFor(() =>
      expect(backend.asked('/apps/default/lunch-picker/costs')).toHaveLength(1),
    );
    expect(cost.queryByRole('alert')).not.toBeInTheDocument();
  });
});
