import { IdentityApi } from '@backstage/core-plugin-api';
import { configApiRef, discoveryApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DemoSignInPage } from './DemoSignInPage';

const session = {
  profile: { displayName: 'Casey Moreau' },
  backstageIdentity: {
    token: 'a.e30.c',
    identity: {
      type: 'user',
      userEntityRef: 'user:default/creator',
      ownershipEntityRefs: ['user:default/creator'],
    },
  },
};

function answer(status: number, body: object) {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  });
}

/** The network is the one thing that is not real here. */
const fetchMock = jest.spyOn(globalThis, 'fetch');

function renderPage() {
  const signedIn = jest.fn<void, [IdentityApi]>();
  const view = renderInTestApp(<DemoSignInPage onSignInSuccess={signedIn} />, {
    apis: [
      [discoveryApiRef, mockApis.discovery()],
      [configApiRef, mockApis.config({ data: { app: { title: 'Portal' } } })],
    ],
  });
  return { signedIn, view };
}

describe('sign-in page of the example organisation', () => {
  beforeEach(() => {
    window.sessionStorage.clear();
    fetchMock.mockReset();
  });

  it('offers five people with what they can do', async () => {
    renderPage();
    expect(
      await screen.findByRole('heading', { name: 'Who are you today?' }),
    ).toBeVisible();
    const cards = within(screen.getByRole('list')).getAllByRole('button');
    expect(cards.map(card => card.getAttribute('aria-label'))).toEqual([
      'Continue as Casey Moreau, Creator',
      'Continue as Theo Lindgren, Team lead',
      'Continue as Samira Haddad, Security reviewer',
      'Continue as Priya Anand, Platform admin',
      'Continue as Bruno Castillo, Business owner',
    ]);
    expect(cards[0]).toHaveAccessibleDescription(/Builds small apps/);
  });

  it('signs in as the chosen person with the keyboard alone and remembers the choice in this tab', async () => {
    fetchMock.mockImplementation(async () => answer(200, session));
    const { signedIn, view } = renderPage();
    await screen.findByRole('list');
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');

    await waitFor(() => expect(signedIn).toHaveBeenCalledTimes(1));
    const [address, request] = fetchMock.mock.calls[0];
    expect(String(address)).toMatch(/\/api\/auth\/demo\/refresh$/);
    expect(new Headers(request?.headers).get('x-demo-person')).toBe(
      'team-lead',
    );

    view.unmount();
    const again = renderPage();
    await waitFor(() => expect(again.signedIn).toHaveBeenCalledTimes(1));
    const [identity] = again.signedIn.mock.calls[0];
    await expect(identity.getBackstageIdentity()).resolves.toMatchObject({
      userEntityRef: 'user:default/creator',
    });
  });

  it('asks again after signing out', async () => {
    fetchMock.mockImplementation(async () => answer(200, session));
    const { signedIn, view } = renderPage();
    await userEvent.click(
      await screen.findByRole('button', { name: /Casey Moreau/ }),
    );
    await waitFor(() => expect(signedIn).toHaveBeenCalledTimes(1));
    await signedIn.mock.calls[0][0].signOut();

    view.unmount();
    renderPage();
    expect(
      await screen.findByRole('heading', { name: 'Who are you today?' }),
    ).toBeVisible();
  });

  it('says why it did not work; then one can try again', async () => {
    const reason = 'The catalog does not know creator yet.';
    fetchMock.mockImplementationOnce(async () =>
      answer(503, {
        error: { name: 'ServiceUnavailableError', message: reason },
        response: { statusCode: 503 },
      }),
    );
    fetchMock.mockImplementation(async () => answer(200, session));
    const { signedIn } = renderPage();
    await userEvent.click(
      await screen.findByRole('button', { name: /Casey Moreau/ }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(reason);
    expect(signedIn).not.toHaveBeenCalled();

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(signedIn).toHaveBeenCalledTimes(1));
  });

  it('says so when the portal does not answer; then one can choose somebody else', async () => {
    fetchMock.mockRejectedValue(new TypeError('Failed to fetch'));
    renderPage();
    await userEvent.click(
      await screen.findByRole('button', { name: /Priya Anand/ }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The portal does not answer. Wait until it has started, then try again.',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Choose somebody else' }),
    );
    expect(await screen.findByRole('list')).toBeVisible();
  });
});
