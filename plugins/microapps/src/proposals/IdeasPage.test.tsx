import type {
  Proposal,
  ProposalOutlook,
} from '@microapps/backstage-plugin-microapps-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeBackend, refusal } from '../__testUtils__/FakeBackend';
import { renderIdeas } from '../__testUtils__/renderIdeas';
import { completeIdea, ideaProblems } from './ideaDraft';

// Much else may run on the machine of the tests.
jest.setTimeout(60_000);

/** The list of people asks for more when its end is seen; jsdom sees nothing. */
class NothingSeen {
  observe() {}
  unobserve() {}
  disconnect() {}
}
Object.assign(globalThis, { IntersectionObserver: NothingSeen });

const idea: Proposal = {
  id: 'first',
  title: 'Lunch picker',
  name: 'lunch-picker',
  purpose: 'Picks a place for lunch.',
  team: 'group:default/creators',
  sponsor: 'user:default/theo',
  sponsorRef: 'user:default/theo',
  shape: 'service',
  audience: 'team',
  people: 'none',
  data: 'unknown',
  status: 'waiting',
  proposedBy: 'user:default/casey',
  proposedAt: new Date().toISOString(),
  mayDecide: false,
  mayWithdraw: true,
};

const outlook: ProposalOutlook = {
  tier: {
    derived: 'controlled',
    effective: 'controlled',
    tooLow: false,
    reasons: ['It is used by a whole team.', 'Its data is confidential.'],
    maxTtlDays: 180,
    approvers: ['platform-admin'],
  },
  ttlDays: 30,
  sandboxFirst: true,
  agreements: [
    {
      ruleId: 'approval-missing',
      title: 'Approval',
      reason: 'Somebody has to look at it first.',
      fix: 'Ask for approval.',
      approvers: ['platform-admin'],
    },
  ],
  settled: ['Its parts are listed'],
  refused: [],
};

/** Ideas that remember how they were answered. */
function backendWith(...ideas: Proposal[]) {
  const all = new Map(ideas.map(one => [one.id, one]));
  const backend = new FakeBackend().on('GET', '/proposals', () => ({
    body: { items: [...all.values()], totalCount: all.size },
  }));
  for (const { id } of ideas) {
    const answered = (status: Proposal['status'], body = '{}') => {
      const before = all.get(id) ?? idea;
      const { comment } = JSON.parse(body);
      const after = {
        ...before,
        status,
        comment,
        decidedBy: 'user:default/theo',
        decidedAt: new Date().toISOString(),
        mayDecide: false,
        mayWithdraw: false,
      };
      all.set(id, after);
      return { body: after };
    };
    backend
      .on('GET', `/proposals/${id}`, () => ({
        body: { proposal: all.get(id), outlook },
      }))
      .on('POST', `/proposals/${id}/approve`, ({ body }) =>
        answered('approved', body),
      )
      .on('POST', `/proposals/${id}/decline`, ({ body }) =>
        answered('declined', body),
      );
  }
  return backend;
}

const forMe = { ...idea, mayDecide: true, mayWithdraw: false };
const bodyOf = (backend: FakeBackend, path: string) =>
  JSON.parse(backend.asked(path).at(-1)?.body ?? '{}');

describe('ideas', () => {
  it('are read by the sponsor with what the rules say, and approved', async () => {
    const backend = backendWith(forMe);
    renderIdeas(backend, '?tab=waiting');
    await screen.findByRole('heading', { name: 'Lunch picker' });
    expect(backend.asked('/proposals')[0].query.get('waitingForMe')).toBe(
      'true',
    );
    const rules = within(
      screen.getByRole('region', { name: 'What the rules say' }),
    );
    expect(rules.getByText(/used by a whole team and Its data/)).toBeVisible();
    expect(rules.getByText(/30 days at first/)).toBeVisible();
    expect(
      rules.getByText(
        'Somebody has to look at it first. Decided by a platform admin.',
      ),
    ).toBeVisible();
    expect(rules.getByText(/starts small/)).toBeVisible();
    expect(
      screen.getByText('Not known yet; counted as confidential'),
    ).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Approve' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox'), 'Go on!');
    await userEvent.click(dialog.getByRole('button', { name: 'Approve' }));
    expect(await screen.findByText('Approved by')).toBeVisible();
    expect(bodyOf(backend, '/proposals/first/approve')).toEqual({
      comment: 'Go on!',
    });
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('are declined with a reason only', async () => {
    const backend = backendWith(forMe);
    renderIdeas(backend, '?id=first');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Decline with a reason' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    const send = dialog.getByRole('button', { name: 'Decline with a reason' });
    await userEvent.click(send);
    expect(
      await dialog.findByText(/at least three characters/),
    ).toBeInTheDocument();
    expect(backend.asked('/proposals/first/decline')).toHaveLength(0);
    await userEvent.type(dialog.getByRole('textbox'), 'There is one already.');
    await userEvent.click(send);
    expect(await screen.findByText(/There is one already/)).toBeVisible();
  });

  it('say who was faster', async () => {
    const backend = backendWith(forMe);
    backend.on('POST', '/proposals/first/approve', () =>
      refusal(409, 'ConflictError', 'Priya Anand declined it already.'),
    );
    renderIdeas(backend);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Approve' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Approve' }));
    expect(
      await dialog.findByText('Priya Anand declined it already.'),
    ).toBeInTheDocument();
  });

  it('of one’s own lead to the wizard once approved, or to another try', async () => {
    const wizardPath = '/create/templates/default/static-web?formData=%7B%7D';
    const approved = {
      ...idea,
      status: 'approved' as const,
      mayWithdraw: false,
      wizardPath,
    };
    const first = renderIdeas(backendWith(approved));
    expect(
      await screen.findByRole('link', { name: 'Open the wizard' }),
    ).toHaveAttribute('href', wizardPath);
    first.unmount();

    const declined = {
      ...idea,
      status: 'declined' as const,
      mayWithdraw: false,
    };
    renderIdeas(backendWith(declined));
    await userEvent.click(
      await screen.findByRole('link', { name: 'Propose it again' }),
    );
    expect(
      await screen.findByRole('textbox', { name: /What would you call it/ }),
    ).toHaveValue('Lunch picker');
  });

  it('are nothing to those a link does not concern', async () => {
    renderIdeas(backendWith(idea), '?id=gone');
    expect(
      await screen.findByText('This idea is not here'),
    ).toBeInTheDocument();
  });
});

describe('the form of an idea', () => {
  const choose = async (question: RegExp, answer: string) =>
    userEvent.click(
      within(screen.getByRole('radiogroup', { name: question })).getByRole(
        'radio',
        { name: answer },
      ),
    );

  it('asks for what is missing, then sends it and shows the idea', async () => {
    const backend = backendWith(idea).on('POST', '/proposals', () => ({
      body: idea,
    }));
    renderIdeas(backend, '?new=1');
    const send = await screen.findByRole('button', { name: 'Propose it' });
    await userEvent.click(send);
    expect(
      screen.getByText('Please give it a name, at least three characters.'),
    ).toBeVisible();
    expect(screen.getAllByText(/Please choose one/)).toHaveLength(4);
    expect(backend.asked('/proposals')).toHaveLength(0);

    await userEvent.type(
      screen.getByRole('textbox', { name: /What would you call it/ }),
      ' Lunch picker ',
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: /What is it for/ }),
      'Picks a place for lunch.',
    );
    await userEvent.click(screen.getByRole('combobox'));
    const theo = await screen.findByRole('option', { name: /Theo Lindgren/ });
    expect(
      screen.queryByRole('option', { name: /Casey Moreau/ }),
    ).not.toBeInTheDocument();
    await userEvent.click(theo);
    // jsdom keeps the list of people open once one was chosen.
    await userEvent.tab();
    await choose(/show something, or do/, 'It does something');
    await choose(/Who will use it/, 'My team');
    await choose(/about people/, 'No');
    await choose(/What else/, 'I don’t know');
    await userEvent.click(send);
    await screen.findByRole('heading', { name: 'Lunch picker' });
    const [sent] = backend.requests.filter(
      ({ method, path }) => method === 'POST' && path === '/proposals',
    );
    expect(JSON.parse(sent.body ?? '')).toEqual({
      title: 'Lunch picker',
      purpose: 'Picks a place for lunch.',
      team: 'group:default/creators',
      sponsor: 'user:default/theo',
      shape: 'service',
      audience: 'team',
      people: 'none',
      data: 'unknown',
    });
    expect(screen.getByTestId('address')).toHaveTextContent('?id=first');
  });

  it('tells those who are in no team what to do', async () => {
    renderIdeas(backendWith(), '?new=1', []);
    expect(
      await screen.findByText(/You are in no team yet/),
    ).toBeInTheDocument();
  });

  it('knows what is missing and what is too long', () => {
    expect(ideaProblems({ title: ' a ', purpose: 'x'.repeat(501) })).toEqual({
      title: 'titleShort',
      purpose: 'purposeLong',
      team: 'team',
      shape: 'choice',
      audience: 'choice',
      people: 'choice',
      data: 'choice',
    });
    expect(completeIdea({ title: 'Lunch', purpose: 'x'.repeat(20) })).toBe(
      undefined,
    );
  });
});
