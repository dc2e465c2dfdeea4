import { parseManifest } from '@microapps/backstage-plugin-microapps-manifest';
import type {
  AppDetail,
  Evaluation,
  ManifestCheck,
  RegisteredManifest,
} from '@microapps/backstage-plugin-microapps-common';
import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeBackend, heldBack, refusal } from '../__testUtils__/FakeBackend';
import { address, renderMicroapps } from '../__testUtils__/renderMicroapps';
import { exampleManifest } from './exampleManifest';

const manifest = exampleManifest({ today: '2026-11-23' });
const broken = manifest
  .replace('state: prototype', 'state: prototyp')
  .replace('pii: none', 'pii: none\n  colour: red');

const evaluation: Evaluation = {
  problems: [],
  ttlDays: 30,
  tier: {
    derived: 'controlled',
    effective: 'controlled',
    tooLow: false,
    reasons: ['a whole team uses it', 'its risk is medium'],
    maxTtlDays: 180,
    approvers: [],
  },
  risk: {
    score: 46,
    class: 'medium',
    summary: 'It talks to two outside services.',
    contributions: [],
    security: 'low',
    privacy: 'low',
    business: 'low',
    blastRadius: 3,
    defaultTtlDays: 60,
    computedAt: '2026-11-23T00:00:00Z',
  },
  decision: {
    id: 'draft',
    app: 'default/my-app',
    allowed: false,
    checked: true,
    stage: 'deploy',
    tier: 'controlled',
    sentence: '',
    violations: [
      {
        ruleId: 'sbom-required',
        title: 'A list of parts is needed',
        reason: 'Nobody knows yet what is inside.',
        fix: 'Let your pipeline upload an SBOM.',
        docsUrl: 'rules/sbom-required',
      },
    ],
    warnings: [],
    exceptionsUsed: [],
    rulesChecked: ['sbom-required'],
    policyDigest: 'sha256:1',
    inputDigest: 'sha256:2',
    decidedAt: '2026-11-23T00:00:00Z',
  },
};

const registered: RegisteredManifest = {
  namespace: 'default',
  name: 'my-app',
  digest: 'sha256:3',
  status: 'registered',
  entityRef: 'component:default/my-app',
  problems: [],
};

/** Checks with the real parser, as the backend does. */
function check(content: string | undefined): ManifestCheck {
  const result = parseManifest(content ?? '');
  return {
    ok: result.ok,
    problems: result.problems,
    name: result.ok ? result.manifest.name : undefined,
  };
}

function backend() {
  return new FakeBackend()
    .on('POST', '/manifests/validate', ({ body }) => ({ body: check(body) }))
    .on('POST', '/policies/evaluate', () => ({ body: evaluation }))
    .on('PUT', '/manifests/default/my-app', () => ({ body: registered }))
    .on('POST', '/manifests/register', () => ({ body: registered }));
}

const editor = () =>
  screen.findByRole<HTMLTextAreaElement>('textbox', {
    name: 'Manifest (microapp.yaml)',
  });

async function paste(text: string) {
  fireEvent.change(await editor(), { target: { value: text } });
}

describe('AddAppPage', () => {
  beforeEach(() => window.sessionStorage.clear());

  it('shows problems beside the text and leads to them', async () => {
    const user = userEvent.setup();
    const fake = backend();
    renderMicroapps({ address: '/micro-apps/add', backend: fake });
    await paste(broken);

    expect(
      await screen.findByText('1 problem to solve, 1 hint'),
    ).toBeInTheDocument();
    const area = await editor();
    expect(area).toBeInvalid();
    expect(area).toHaveAccessibleDescription('1 problem to solve, 1 hint');
    const line =
      broken.split('\n').findIndex(l => l.includes('prototyp #')) + 1;
    const problem = screen.getByRole('button', {
      name: new RegExp(`Problem.*Line ${line}, column 10`),
    });
    expect(problem).toHaveTextContent('Did you mean prototype');
    expect(
      screen.getByRole('button', { name: /Hint.*colour/ }),
    ).toBeInTheDocument();
    expect(screen.getByText(/Solve the problems first; then/)).toBeVisible();
    expect(fake.asked('/policies/evaluate')).toHaveLength(0);

    await user.click(problem);
    expect(area).toHaveFocus();
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe(
      'prototyp',
    );

    // Registering leads to the first problem instead.
    area.setSelectionRange(0, 0);
    await user.click(screen.getByRole('button', { name: 'Register' }));
    expect(
      screen.getByText(
        `Solve the problems first. The first one is in line ${line}.`,
      ),
    ).toBeInTheDocument();
    expect(area.selectionStart).toBeGreaterThan(0);
    expect(fake.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it('checks when the typing pauses and drops the answer to an earlier text', async () => {
    const slow = heldBack<{ body: ManifestCheck }>();
    const fake = backend().on('POST', '/manifests/validate', ({ body }) =>
      body === broken ? slow.promise : { body: check(body) },
    );
    renderMicroapps({ address: '/micro-apps/add', backend: fake });
    await paste('name: a');
    await paste('name: ab');
    await paste(broken);
    await waitFor(() =>
      expect(fake.asked('/manifests/validate')).toHaveLength(1),
    );
    expect(fake.asked('/manifests/validate')[0].body).toBe(broken);

    await paste(manifest);
    expect(
      await screen.findByText('No problems. Ready to register.'),
    ).toBeInTheDocument();
    await act(async () => slow.release({ body: check(broken) }));
    expect(
      screen.getByText('No problems. Ready to register.'),
    ).toBeInTheDocument();
  });

  it('says what it would mean, registers, and says until when it lives', async () => {
    const user = userEvent.setup();
    const detail: Pick<AppDetail, 'ttl'> & { summary: { title: string } } = {
      summary: { title: 'My app' },
      ttl: {
        startsAt: '2026-11-23T00:00:00Z',
        expiresAt: '2999-12-23T12:00:00Z',
        days: 30,
        from: 'manifest',
        renewalsUsed: 0,
        noticeDays: [7],
        graceDays: 60,
      },
    };
    const fake = backend().on('GET', '/apps/default/my-app', () => ({
      body: detail,
    }));
    renderMicroapps({ address: '/micro-apps/add', backend: fake });
    await paste(manifest);

    const panel = await screen.findByRole('complementary', {
      name: 'What it would mean',
    });
    for (const words of [
      'None is declared; this is the one it needs. Because a whole team uses it and its risk is medium.',
      'Medium 46',
      'It talks to two outside services.',
      '30 days',
      'Nobody knows yet what is inside.',
    ]) {
      expect(await within(panel).findByText(words)).toBeInTheDocument();
    }
    expect(JSON.parse(fake.asked('/policies/evaluate')[0].body ?? '')).toEqual({
      manifest,
      stage: 'deploy',
    });

    await user.click(screen.getByRole('button', { name: 'Register' }));
    const heading = await screen.findByRole('heading', {
      name: 'My app is registered',
    });
    expect(heading).toHaveFocus();
    const [put] = fake.asked('/manifests/default/my-app');
    expect(put).toMatchObject({ method: 'PUT', body: manifest });
    expect(screen.getByText(/It ends on 23 Dec 2999/)).toHaveTextContent(
      'kept 60 days',
    );
    expect(screen.getByRole('link', { name: 'Open its page' })).toHaveAttribute(
      'href',
      '/catalog/default/component/my-app',
    );

    await user.click(screen.getByRole('button', { name: 'Add another' }));
    expect(await editor()).toHaveValue('');
  });

  it('keeps what was typed when registering fails, and after coming back', async () => {
    const user = userEvent.setup();
    const fake = backend().on('PUT', '/manifests/default/my-app', () =>
      refusal(
        409,
        'ConflictError',
        'The name my-app belongs to an app that comes from another place.',
      ),
    );
    renderMicroapps({ address: '/micro-apps/add', backend: fake });
    await paste(manifest);
    await screen.findByText('No problems. Ready to register.');
    await user.click(screen.getByRole('button', { name: 'Register' }));

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('its name belongs to something else');
    expect(alert).toHaveTextContent('comes from another place');
    expect(alert).toHaveTextContent('Choose another name');
    expect(await editor()).toHaveValue(manifest);

    await user.click(screen.getByRole('tab', { name: 'Apps' }));
    expect(address().pathname).toBe('/micro-apps/apps');
    await user.click(screen.getByTestId('back'));
    expect(await editor()).toHaveValue(manifest);
  });

  it.each([
    [403, 'NotAllowedError', 'you may not change it'],
    [400, 'InputError', 'could not be registered from this address'],
    [500, 'Error', 'something went wrong on our side'],
  ])('puts a refusal with %d into words', async (status, name, words) => {
    const user = userEvent.setup();
    const fake = backend().on('POST', '/manifests/register', () =>
      refusal(
        status,
        name,
        'What the backend says.; caused by Error: for the log',
      ),
    );
    renderMicroapps({ address: '/micro-apps/add', backend: fake });
    await user.click(await screen.findByRole('tab', { name: 'Address' }));
    await user.type(
      screen.getByRole('textbox', { name: /Address of the manifest/ }),
      'https://example.com/microapp.yaml{Enter}',
    );
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(words);
    expect(alert).toHaveTextContent('What the backend says.');
    expect(alert).not.toHaveTextContent('for the log');
    expect(
      screen.getByRole('textbox', { name: /Address of the manifest/ }),
    ).toHaveValue('https://example.com/microapp.yaml');
  });

  it('registers from an address, and refuses what is none', async () => {
    const user = userEvent.setup();
    const fake = backend();
    renderMicroapps({ address: '/micro-apps/add', backend: fake });
    await user.click(await screen.findByRole('tab', { name: 'Address' }));
    const field = screen.getByRole('textbox', {
      name: /Address of the manifest/,
    });
    await user.type(field, 'ftp://example.com/microapp.yaml{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'An address starts with https://',
    );
    expect(fake.asked('/manifests/register')).toEqual([]);

    await user.clear(field);
    await user.type(field, ' https://example.com/microapp.yaml ');
    await user.click(
      screen.getByRole('button', { name: 'Register from this address' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'my-app is registered' }),
    ).toBeInTheDocument();
    expect(JSON.parse(fake.asked('/manifests/register')[0].body ?? '')).toEqual(
      { url: 'https://example.com/microapp.yaml' },
    );
  });

  it('takes a file into the editor, and the earlier text can be had back', async () => {
    const user = userEvent.setup();
    renderMicroapps({ address: '/micro-apps/add', backend: backend() });
    await paste('name: typed-before');
    await user.click(screen.getByRole('tab', { name: 'Upload a file' }));

    const input = screen.getByLabelText('Manifest file');
    await user.upload(
      input,
      new File([new Uint8Array([0xff, 0xfe, 0x6e])], 'wide.yaml'),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'wide.yaml is not plain text',
    );
    await user.upload(
      input,
      new File([new Uint8Array(2_000_000)], 'large.yaml'),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'large.yaml is too large',
    );

    await user.upload(input, new File([manifest], 'microapp.yaml'));
    expect(await editor()).toHaveValue(manifest);
    expect(screen.getByText(/From microapp.yaml/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Bring it back' }));
    expect(await editor()).toHaveValue('name: typed-before');
  });

  it('starts from an example with the person as the owner', async () => {
    const user = userEvent.setup();
    renderMicroapps({ address: '/micro-apps/add', backend: backend() });
    await user.click(
      await screen.findByRole('button', { name: 'Start from an example' }),
    );
    expect(
      await screen.findByText('No problems. Ready to register.'),
    ).toBeInTheDocument();
    const { value } = await editor();
    expect(value).toContain('contact: "casey@example.com"');
  });

  it('lets one check again when checking failed', async () => {
    const user = userEvent.setup();
    let away = true;
    const fake = backend().on('POST', '/manifests/validate', ({ body }) =>
      away
        ? refusal(503, 'ServiceUnavailableError', 'Away')
        : { body: check(body) },
    );
    renderMicroapps({ address: '/micro-apps/add', backend: fake });
    await paste(manifest);
    expect(
      await screen.findByText('The manifest could not be checked just now.'),
    ).toBeInTheDocument();
    away = false;
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    expect(
      await screen.findByText('No problems. Ready to register.'),
    ).toBeInTheDocument();
  });
});
