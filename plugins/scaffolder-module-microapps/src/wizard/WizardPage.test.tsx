import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import {
  evaluationOf,
  manifestOf,
  unknownTeam,
} from '../__testUtils__/evaluations';
import {
  type Answer,
  FakeBackend,
  refusal,
} from '../__testUtils__/FakeBackend';
import { portal, renderWizard } from '../__testUtils__/renderWizard';

const EVALUATE = '/microapps/policies/evaluate';

const next = () => screen.getByRole('button', { name: 'Next' });
const radio = (group: RegExp, name: string) =>
  within(screen.getByRole('group', { name: group })).getByRole('radio', {
    name,
  });
const panel = () =>
  screen.getByRole('complementary', { name: 'What this means' });

async function pastAbout(user: ReturnType<typeof userEvent.setup>) {
  await user.type(
    await screen.findByRole('textbox', { name: 'What is your app called?' }),
    'Lunch picker',
  );
  await user.type(
    screen.getByRole('textbox', { name: 'What is it for?' }),
    'Picks a place for lunch.',
  );
  await screen.findByRole('radio', { name: 'The creators' });
  await user.click(next());
  await screen.findByRole('group', { name: 'Who will use it?' });
}

async function answerDoes(user: ReturnType<typeof userEvent.setup>) {
  await user.click(radio(/Who will use it/, 'My team'));
  await user.click(radio(/about people/, 'I don’t know'));
  await user.click(radio(/What else/, 'Internal things'));
}

const address = () =>
  screen.getByRole('textbox', { name: 'Address of service 1' });

function lastAsked(backend: FakeBackend) {
  const asked = backend.asked(EVALUATE);
  return manifestOf(asked[asked.length - 1]?.body);
}

describe('the wizard', () => {
  it('leads from the first question to the task, and asks for what needs somebody’s word', async () => {
    const user = userEvent.setup();
    const backend = portal();
    renderWizard({ backend });
    await pastAbout(user);
    await answerDoes(user);
    await user.type(address(), 'maps.example.com');

    expect(
      await screen.findByText('maps.example.com isn’t approved yet.'),
    ).toBeVisible();
    expect(within(panel()).getByText('A team app')).toBeVisible();
    expect(within(panel()).getByText('Controlled')).toBeVisible();
    expect(panel()).toHaveTextContent(
      'Agreea team lead and a security reviewer, once',
    );
    expect(panel()).toHaveTextContent('about €1 a month, budget €20');
    expect(within(panel()).getByText('2 things to settle')).toBeVisible();
    expect(panel()).toHaveTextContent('Tests and the list of parts are done');

    await user.click(screen.getByRole('button', { name: /Keep it and ask/ }));
    expect(screen.getByText(/You keep maps.example.com/)).toBeVisible();
    await user.click(next());
    expect(await screen.findByText('Your app in short')).toBeVisible();
    expect(
      screen.getByText(/for you alone, with made-up data and without maps/),
    ).toBeVisible();
    expect(screen.getByText('talking to maps.example.com')).toBeVisible();

    // Whoever is asked wants to know why.
    await user.click(screen.getByRole('button', { name: 'Create and ask' }));
    const reason = await screen.findByRole('textbox', {
      name: 'Why do you need it?',
    });
    await waitFor(() => expect(reason).toBeInvalid());
    expect(backend.asked('/scaffolder/v2/tasks')).toHaveLength(0);
    await user.type(reason, 'To see how far it is.');
    await user.click(screen.getByRole('button', { name: 'Create and ask' }));
    await waitFor(() =>
      expect(backend.asked('/scaffolder/v2/tasks')).toHaveLength(1),
    );
    const [task] = backend.asked('/scaffolder/v2/tasks');
    expect(JSON.parse(task.body ?? '')).toMatchObject({
      templateRef: 'template:default/static-web',
      values: {
        about: { name: 'lunch-picker', team: 'group:default/creators' },
        does: {
          audience: 'team',
          people: 'unknown',
          services: [{ domain: 'maps.example.com', secret: 'unknown' }],
        },
        review: {
          reason: 'To see how far it is.',
          openedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        },
      },
    });
  });

  it('takes the safer answer for one who does not know, and the approved service for one who wants it', async () => {
    const user = userEvent.setup();
    const backend = portal();
    renderWizard({ backend });
    await pastAbout(user);
    await user.click(radio(/Who will use it/, 'I don’t know'));
    await user.click(radio(/about people/, 'I don’t know'));
    await user.click(radio(/What else/, 'I don’t know'));
    await user.type(address(), 'https://maps.example.com/route?x=1');
    await user.tab();
    await user.click(await screen.findByRole('button', { name: 'Use Places' }));
    await waitFor(() =>
      expect(lastAsked(backend)).toMatchObject({
        audience: 'organisation',
        classification: { data: 'confidential', pii: 'partial' },
        runtime: { allowed_third_parties: ['places.example.org'] },
        integrations: [{ name: 'Places', requires_secret: false }],
      }),
    );
    await waitFor(() =>
      expect(
        screen.queryByText('maps.example.com isn’t approved yet.'),
      ).not.toBeInTheDocument(),
    );
  });

  it('asks once the typing stops, and drops the answer to an older question', async () => {
    const user = userEvent.setup();
    const backend = portal();
    renderWizard({ backend });
    await pastAbout(user);
    await user.click(radio(/Who will use it/, 'Only me'));
    expect(await screen.findByText('An app for you')).toBeVisible();

    let release: (answer: Answer) => void = () => {};
    backend.on('POST', EVALUATE, () => {
      return new Promise<Answer>(resolve => {
        release = resolve;
      });
    });
    const before = backend.asked(EVALUATE).length;
    await user.click(radio(/Who will use it/, 'My team'));
    await waitFor(() =>
      expect(backend.asked(EVALUATE)).toHaveLength(before + 1),
    );
    const late = backend.asked(EVALUATE)[before];
    // The old answer stays where it is, and says that it is old.
    expect(screen.getByText('An app for you')).toBeVisible();
    expect(panel().querySelector('[aria-busy="true"]')).not.toBeNull();

    backend.on('POST', EVALUATE, ({ body }) => ({ body: evaluationOf(body) }));
    await user.type(address(), 'places.example.org');
    expect(late.signal?.aborted).toBe(true);
    await act(async () =>
      release({ body: evaluationOf(late.body, [unknownTeam]) }),
    );
    expect(await screen.findByText('A team app')).toBeVisible();
    expect(screen.queryByText('No owner found')).not.toBeInTheDocument();
    // Eighteen keys are not eighteen questions.
    expect(backend.asked(EVALUATE).length).toBeLessThan(before + 8);
  });

  it('lets nobody on with what the policy forbids, or what could not be checked', async () => {
    const user = userEvent.setup();
    const backend = portal().on('POST', EVALUATE, ({ body }) => ({
      body: evaluationOf(body, [unknownTeam]),
    }));
    renderWizard({ backend });
    await pastAbout(user);
    await answerDoes(user);
    expect(await screen.findByText('No owner found')).toBeVisible();
    expect(panel()).toHaveTextContent('Startnot like this');
    await user.click(next());
    expect(await screen.findByText(/nobody can allow it/)).toBeVisible();

    backend.on('POST', EVALUATE, () =>
      refusal(503, 'ServiceUnavailableError', 'no policy'),
    );
    await user.click(radio(/Who will use it/, 'Only me'));
    expect(
      await screen.findByRole('heading', { name: /can’t say what this means/ }),
    ).toBeVisible();
    await waitFor(() => expect(next()).toBeDisabled());

    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(next()).toBeDisabled());

    // The address is not finished, so it is the same app; it is asked about again.
    backend.on('POST', EVALUATE, ({ body }) => ({ body: evaluationOf(body) }));
    await user.type(address(), 'x');
    await waitFor(() => expect(next()).toBeEnabled());
    await user.clear(address());
    await user.click(next());
    expect(await screen.findByText('Your app in short')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Create' })).toBeEnabled();
  });

  it('marks what is missing and goes there; a name that is taken is no name', async () => {
    const user = userEvent.setup();
    renderWizard({ backend: portal() });
    const name = await screen.findByRole('textbox', {
      name: 'What is your app called?',
    });
    await screen.findByRole('radio', { name: 'The creators' });
    await user.click(next());
    await waitFor(() => expect(name).toHaveFocus());
    expect(name).toBeInvalid();
    expect(name).toHaveAccessibleDescription(/Please answer this/);

    // Mending one answer leads nowhere else.
    await user.type(name, 'taken');
    expect(name).toHaveFocus();
    await user.type(
      screen.getByRole('textbox', { name: 'What is it for?' }),
      'Something.',
    );
    await user.click(next());
    expect(
      await screen.findByText(/Another app has this name already/),
    ).toBeVisible();
    await user.type(name, '-2');
    expect(
      screen.queryByText(/Another app has this name already/),
    ).not.toBeInTheDocument();
  });

  it('goes by keyboard alone, and axe finds nothing on any page', async () => {
    const user = userEvent.setup();
    const { container } = renderWizard({ backend: portal() });
    const looked = async () => {
      const { violations } = await axe.run(container, {
        // What jsdom does not lay out cannot be judged by its colours.
        rules: {
          'color-contrast': { enabled: false },
          region: { enabled: false },
        },
      });
      return violations
        .filter(({ nodes }) =>
          nodes.some(({ target }) =>
            container
              .querySelector(String(target[0]))
              ?.closest('[data-microapps-root]'),
          ),
        )
        .map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
    };
    const name = await screen.findByRole('textbox', {
      name: 'What is your app called?',
    });
    await screen.findByRole('radio', { name: 'The creators' });
    expect(await looked()).toEqual([]);
    name.focus();
    await user.keyboard('lunch{Tab}Picks lunch.');
    name.focus();
    await user.keyboard('{Enter}');

    await screen.findByRole('group', { name: 'Who will use it?' });
    radio(/Who will use it/, 'Only me').focus();
    await user.keyboard('{ArrowRight}{ArrowLeft}{Tab}');
    expect(radio(/Who will use it/, 'Only me')).toBeChecked();
    await user.keyboard(' {Tab} ');
    expect(radio(/about people/, 'No')).toBeChecked();
    expect(radio(/What else/, 'Only public things')).toBeChecked();
    await screen.findByText('An app for you');
    expect(await looked()).toEqual([]);
    address().focus();
    await user.keyboard('{Enter}');
    await screen.findByText('Your app in short');
    expect(await looked()).toEqual([]);
  });

  it('opens with the answers of an idea', async () => {
    const answers = {
      about: {
        name: 'idea',
        purpose: 'From an idea.',
        team: 'group:default/creators',
      },
      does: { audience: 'team', people: 'none', data: 'odd', services: [] },
      review: { proposal: 'p-1' },
    };
    const backend = portal();
    renderWizard({
      backend,
      address: `/create/templates/default/static-web?formData=${encodeURIComponent(
        JSON.stringify(answers),
      )}`,
    });
    expect(
      await screen.findByRole('textbox', { name: 'What is your app called?' }),
    ).toHaveValue('idea');
    // There is something to say about it at once.
    expect(await screen.findByText('A team app')).toBeVisible();
  });

  it('says to one without a team whom to ask', async () => {
    renderWizard({ backend: portal(), teams: [] });
    expect(
      await screen.findByText(/You are in no team yet.*Ask the platform team/),
    ).toBeVisible();
  });

  it('shows the templates as cards', async () => {
    renderWizard({ backend: portal(), address: '/create/templates' });
    expect(
      await screen.findByRole('link', { name: 'Choose Static web page' }),
    ).toHaveAttribute('href', '/create/templates/default/static-web');
    expect(screen.getByText('About €1 a month')).toBeVisible();
  });
});
