import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { expectAccessible, ownParts } from '../src/accessibility';
import { AppPages } from '../src/AppPages';
import { newName } from '../src/manifests';
import { openAs } from '../src/people';
import { appPath, PortalApi } from '../src/PortalApi';
import { WizardPages } from '../src/WizardPages';

const run = promisify(execFile);

/** What the pipeline of the app uploads, made of its lock file: nothing is fetched. */
async function sbomOf(folder: string) {
  const { stdout } = await run(
    'npm',
    ['sbom', '--sbom-format=cyclonedx', '--omit=dev', '--package-lock-only'],
    { cwd: folder },
  );
  return stdout;
}

/** Runs the command as shown and gives back what it brought, branch by branch. */
async function clone(command: string) {
  const words = /^git clone (\S+)$/.exec(command);
  expect(words, `"${command}" is no clone command`).not.toBeNull();
  const folder = await mkdtemp(path.join(tmpdir(), 'microapps-clone-'));
  try {
    await run('git', ['clone', '--quiet', words?.[1] ?? '', folder]);
    const { stdout } = await run('git', ['branch', '--remotes'], {
      cwd: folder,
    });
    return {
      files: await readdir(folder),
      manifest: await readFile(path.join(folder, 'microapp.yaml'), 'utf8'),
      branches: stdout.split('\n').map(line => line.trim()),
      sbom: await sbomOf(folder),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test('a few plain answers become an app with its page and its repository', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const wizard = new WizardPages(page);
  const name = newName('page');
  await openAs(page, 'creator', '/micro-apps');
  await page.getByRole('link', { name: 'Create', exact: true }).click();
  await page.getByRole('link', { name: 'Choose Static web page' }).click();
  await wizard.sayWhatItIs(name, 'Shows what is for lunch.');
  await expectAccessible(page, ownParts);
  await wizard.next.click();

  await wizard.sayWhatItDoes({
    audience: 'Only me',
    people: 'No',
    data: 'Only public things',
  });
  await expect(wizard.meaning).toContainText('An app for you');
  await expect(wizard.meaning).toContainText('Sandbox');
  await expect(wizard.meaning).toContainText('about €1 a month, budget €20');
  await expect(wizard.meaning).toContainText('Nothing to settle');
  await wizard.answered();
  await expectAccessible(page, ownParts);
  await wizard.next.click();

  await expect(page.getByText('Your app in short')).toBeVisible();
  await expectAccessible(page, ownParts);
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await wizard.made();
  await expectAccessible(page, ownParts);

  const { files, manifest, branches, sbom } = await clone(
    await wizard.cloneCommand(),
  );
  expect(files).toEqual(
    expect.arrayContaining(['README.md', 'microapp.yaml', 'package.json']),
  );
  expect(manifest).toContain(`name: ${name}`);
  expect(branches).not.toContain('origin/when-approved');

  await page.getByRole('link', { name: 'Open my app' }).click();
  await expect(page).toHaveURL(
    new RegExp(`${AppPages.overviewOf(name).replace(/\//g, '\\/')}$`),
  );
  const pages = new AppPages(page);
  await expect(pages.timeToLive).toContainText('30 days');

  const creator = await PortalApi.as('creator');
  const { status } = await creator.call(
    'POST',
    `${appPath(name)}/evidence/sbom`,
    { type: 'application/json', content: sbom },
  );
  expect(status).toBe(200);
  const parts = (await creator.app(name)).summary.sbom.components;
  expect(parts).toBeGreaterThan(0);
  await page.reload();
  await expect(pages.inside).toContainText(`${parts} part`);
});

test('what needs somebody’s word is asked for in the same click, and the app starts in the sandbox', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const wizard = new WizardPages(page);
  const name = newName('maps');
  await openAs(page, 'creator', WizardPages.of('serverless-function'));
  await wizard.sayWhatItIs(name, 'Says how far it is to lunch.');
  await wizard.next.click();
  await wizard.sayWhatItDoes({
    audience: 'My team',
    people: 'I don’t know',
    data: 'Internal things',
  });
  await wizard.service(1).fill('maps.example.com');
  await expect(
    page.getByText('maps.example.com isn’t approved yet.'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Use Places' })).toBeVisible();
  await expect(wizard.meaning).toContainText('a security reviewer');
  await expect(wizard.meaning).toContainText('in the sandbox right away');
  await wizard.answered();
  await expectAccessible(page, ownParts);
  await page.getByRole('button', { name: /Keep it and ask/ }).click();
  await wizard.next.click();

  await page.getByRole('button', { name: 'Create and ask' }).click();
  const reason = page.getByRole('textbox', { name: 'Why do you need it?' });
  await expect(reason).toBeFocused();
  await reason.fill('People ask how far it is.');
  await page.getByRole('button', { name: 'Create and ask' }).click();
  await wizard.made();

  await expect(
    page.getByRole('link', { name: /maps\.example\.com/ }).first(),
  ).toBeVisible();
  const { manifest, branches } = await clone(await wizard.cloneCommand());
  expect(manifest).toContain('tier: sandbox');
  expect(manifest).not.toContain('maps.example.com');
  expect(branches).toContain('origin/when-approved');
  const app = await (await PortalApi.as('creator')).app(name);
  expect(app.summary).toMatchObject({ tier: 'sandbox' });
});

test('while the portal does not answer, nobody goes on; the answers are kept', async ({
  page,
}) => {
  const wizard = new WizardPages(page);
  await openAs(page, 'creator', WizardPages.of('static-web'));
  await wizard.sayWhatItIs(newName('offline'), 'Shows what is for lunch.');
  await wizard.next.click();
  await wizard.choose(/Who will use it/, 'Only me');
  await expect(wizard.meaning).toContainText('An app for you');

  await page.route('**/policies/evaluate', route => route.abort());
  await wizard.choose(/Who will use it/, 'My team');
  await expect(wizard.meaning).toContainText('The portal doesn’t answer');
  await expect(wizard.next).toBeDisabled();

  await page.unroute('**/policies/evaluate');
  await wizard.meaning.getByRole('button', { name: 'Try again' }).click();
  await expect(wizard.meaning).toContainText('A team app');
  await expect(wizard.next).toBeEnabled();
});

test('whoever does not look after templates meets no pages about them', async ({
  page,
}) => {
  await openAs(page, 'creator', '/create');
  await expect(
    page.getByRole('link', { name: 'Choose Static web page' }),
  ).toBeVisible();
  await expect(page.getByRole('tab')).toHaveText(['Templates', 'Tasks']);
});
