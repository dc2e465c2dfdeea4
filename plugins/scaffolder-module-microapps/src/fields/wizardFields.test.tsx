import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { portal, renderWizard, steps } from '../__testUtils__/renderWizard';

const TEMPLATE =
  '/scaffolder/v2/templates/default/template/static-web/parameter-schema';

// A question of another kind on the first page: the wizard is not for this template.
const [about, ...others] = steps;
const mixed = {
  title: 'Page and more',
  steps: [
    {
      ...about,
      schema: {
        properties: {
          ...about.schema.properties,
          colour: { type: 'string', title: 'Which colour?' },
        },
      },
    },
    ...others,
  ],
};

describe('the fields in the portal’s own form', () => {
  it('ask, say what it means, and refuse what is missing', async () => {
    const user = userEvent.setup();
    const backend = portal().on('GET', TEMPLATE, () => ({ body: mixed }));
    renderWizard({ backend });
    const name = await screen.findByRole('textbox', {
      name: 'What is your app called?',
    });
    expect(screen.getByLabelText(/Which colour/)).toBeVisible();
    await screen.findByRole('radio', { name: 'The creators' });
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(
      (await screen.findAllByText(/Please answer this/)).length,
    ).toBeGreaterThan(0);

    await user.type(name, 'lunch');
    await user.type(
      screen.getByRole('textbox', { name: 'What is it for?' }),
      'Picks lunch.',
    );
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await user.click(await screen.findByRole('radio', { name: 'My team' }));
    expect(await screen.findByText('A team app')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'No' }));
    await user.click(screen.getByRole('radio', { name: 'Only public things' }));
    await user.click(screen.getByRole('button', { name: 'Next' }));
    const reason = await screen.findByRole('textbox', {
      name: 'Why do you need it?',
    });
    await user.type(reason, 'Because.');
    await user.click(screen.getByRole('button', { name: 'Review' }));
    await user.click(await screen.findByRole('button', { name: 'Create' }));
    await waitFor(() =>
      expect(backend.asked('/scaffolder/v2/tasks')).toHaveLength(1),
    );
    const [task] = backend.asked('/scaffolder/v2/tasks');
    expect(JSON.parse(task.body ?? '').values).toMatchObject({
      about: { name: 'lunch', team: 'group:default/creators' },
      does: { audience: 'team', people: 'none', data: 'public' },
      review: { reason: 'Because.', openedAt: expect.any(String) },
    });
  });
});
