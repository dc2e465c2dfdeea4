import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  microappsApiRef,
  type MicroappsApi,
} from '@microapps/backstage-plugin-microapps-react';
import { screen } from '@testing-library/react';
import { DateTime } from 'luxon';
import { CreatedApp } from './CreatedApp';

const getEscalation = jest.fn();

function render(output: Record<string, unknown>) {
  const api: Partial<MicroappsApi> = { getEscalation };
  return renderInTestApp(<CreatedApp output={output} />, {
    apis: [[microappsApiRef, api as MicroappsApi]],
  });
}

describe('CreatedApp', () => {
  it('says what was made, where, until when, what was asked, and what is next', async () => {
    getEscalation.mockImplementation(async (id: string) => {
      if (id === '2') {
        throw new Error('not yet');
      }
      return { escalation: { question: 'May Lunch talk to maps?' } };
    });
    render({
      title: 'Lunch',
      entityUrl: '/catalog/default/component/lunch',
      cloneCommand: 'git clone https://git.example.com/lunch.git',
      endsOn: DateTime.now().plus({ days: 30 }).toISODate(),
      sandboxFirst: true,
      requests: [
        { id: '1', url: '/micro-apps/reviews?id=1' },
        { id: '2', url: 'data:text/html,boo' },
        'odd',
      ],
    });
    expect(
      await screen.findByRole('heading', { name: 'Lunch is made' }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open my app' })).toHaveAttribute(
      'href',
      '/catalog/default/component/lunch',
    );
    expect(
      screen.getByText('git clone https://git.example.com/lunch.git'),
    ).toBeVisible();
    expect(screen.getByText(/in 30 days/)).toBeVisible();
    expect(
      await screen.findByRole('link', { name: 'May Lunch talk to maps?' }),
    ).toHaveAttribute('href', '/micro-apps/reviews?id=1');
    // An address that would run something is no link.
    expect(screen.getByText('Request 2')).not.toHaveAttribute('href');
    expect(screen.getByText(/merge the prepared change/)).toBeVisible();
  });

  it('says nothing before there is anything to say', async () => {
    renderInTestApp(
      <>
        <CreatedApp />
        <p>there</p>
      </>,
    );
    expect(await screen.findByText('there')).toBeVisible();
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
  });
});
