import { ResponseError } from '@backstage/errors';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityPresentationApiRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Settings } from 'luxon';
import { BudgetBar } from './BudgetBar';
import { DailyBars } from './DailyBars';
import { ErrorState } from './ErrorState';
import { PersonChip } from './PersonChip';
import { RelativeTime } from './RelativeTime';
import { RiskBadge } from './RiskBadge';
import { RiskMeter } from './RiskMeter';
import { TtlBar } from './TtlBar';
import { Verdict } from './Verdict';

beforeAll(() => {
  Settings.now = () => Date.parse('2026-11-23T12:00:00Z');
  Settings.defaultZone = 'utc';
});

afterAll(() => {
  Settings.now = () => Date.now();
  Settings.defaultZone = 'system';
});

describe('pictures say in words what they show', () => {
  it('risk', async () => {
    renderInTestApp(<RiskMeter score={46} riskClass="medium" />);
    expect(
      await screen.findByRole('meter', { name: 'Risk Medium, 46 of 100' }),
    ).toHaveAttribute('aria-valuenow', '46');
  });

  it('time to live', async () => {
    renderInTestApp(
      <TtlBar
        startsAt="2026-09-17T12:00:00Z"
        expiresAt="2026-12-16T12:00:00Z"
        noticeDays={[30, 7, 1, 400]}
      />,
    );
    expect(
      await screen.findByRole('meter', {
        name: '74 % of its time used, 23 days left',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByTitle('notice 1 day before the end'),
    ).toBeInTheDocument();
    expect(screen.queryByTitle(/notice 400/)).not.toBeInTheDocument();
  });

  it('budget', async () => {
    renderInTestApp(
      <BudgetBar
        cost={{ amount: 24.3, budget: 20, currency: 'EUR', state: 'over' }}
      />,
    );
    expect(
      await screen.findByRole('meter', {
        name: '€24.30 of €20 spent, 122 %',
      }),
    ).toHaveAttribute('aria-valuenow', '100');
  });

  it('daily cost', async () => {
    renderInTestApp(
      <DailyBars
        currency="EUR"
        days={[
          { date: '2026-11-21', amount: 0.5 },
          { date: '2026-11-22', amount: 0.8 },
        ]}
      />,
    );
    expect(
      await screen.findByRole('img', {
        name: 'Cost per day, 21 Nov 2026 to 22 Nov 2026, at most €0.80 on a day',
      }),
    ).toBeInTheDocument();
  });
});

it('a risk nobody has worked out yet is not a low one', async () => {
  renderInTestApp(<RiskBadge />);
  expect(await screen.findByText('not known yet')).toBeInTheDocument();
});

it('a gate that could not be checked is no yes and no no', async () => {
  renderInTestApp(
    <>
      <Verdict decision={{ allowed: true, checked: true }}>Yes</Verdict>
      <Verdict decision={{ allowed: false, checked: false }}>Unclear</Verdict>
    </>,
  );
  const classOf = (name: string) =>
    screen.getByRole('heading', { name }).className;
  await screen.findByText('Yes');
  expect(classOf('Yes')).not.toEqual(classOf('Unclear'));
});

it('the exact moment is there for the keyboard and for a screen reader', async () => {
  renderInTestApp(<RelativeTime at="2026-11-23T10:00:00Z" />);
  const time = await screen.findByRole('button', {
    name: '2 hours ago (23 Nov 2026, 10:00 UTC)',
  });
  await userEvent.click(time);
  expect(time).toHaveTextContent(/^23 Nov 2026, 10:00 UTC$/);
});

describe('ErrorState', () => {
  const refusal = (status: number, message: string) =>
    ResponseError.fromResponse(
      new Response(
        JSON.stringify({
          error: { name: 'Error', message },
          response: { statusCode: status },
        }),
        { status, headers: { 'Content-Type': 'application/json' } },
      ),
    );

  it.each([
    [500, /Something went wrong on our side/],
    [403, /You may not see this/],
    [404, /don't know this app/],
    [400, /cursor is too old/],
  ])('says %d in plain words', async (status, words) => {
    renderInTestApp(
      <ErrorState error={await refusal(status, 'The cursor is too old')} />,
    );
    expect(await screen.findByText(words)).toBeInTheDocument();
  });

  it('tells a missing connection, and tries again', async () => {
    const retry = jest.fn();
    renderInTestApp(
      <ErrorState error={new TypeError('Failed to fetch')} onRetry={retry} />,
    );
    expect(await screen.findByText(/doesn't answer/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledTimes(1);
  });
});

it('names the portal, services and people differently', async () => {
  renderInTestApp(
    <>
      <PersonChip actor="system" />
      <PersonChip actor="external:ci-lunch" />
      <PersonChip actor="user:default/casey" />
    </>,
    {
      apis: [
        mockApis.config({ data: {} }),
        [
          entityPresentationApiRef,
          {
            forEntity: () => ({
              snapshot: {
                entityRef: 'user:default/casey',
                primaryTitle: 'Casey Moreau',
              },
              promise: Promise.resolve({
                entityRef: 'user:default/casey',
                primaryTitle: 'Casey Moreau',
              }),
            }),
          },
        ],
      ],
    },
  );
  expect(await screen.findByText('the portal')).toBeInTheDocument();
  expect(screen.getByText('service ci-lunch')).toBeInTheDocument();
  expect(screen.getByText('Casey Moreau')).toBeInTheDocument();
});
