import type { Knex } from 'knex';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  formatAppRef,
  type AppRef,
  type Clock,
} from '@microapps/backstage-plugin-microapps-node';
import type { AppPatch, AppRecord, AppStore } from '../apps/types';
import type { AuditLog } from '../audit/types';
import { OutpacedError, retryOnConflict } from '../database/retryOnConflict';
import type { Assessor } from '../gates/types';
import { assertPlainText } from '../http/assertPlainText';
import { assertNotDeleted } from '../lifecycle/assertNotDeleted';
import { compareVersions } from './compareVersions';
import { parsePurl } from './componentKey';
import { readCycloneDx } from './readCycloneDx';
import { sbomFactsOf } from './sbomFactsOf';
import type {
  AnyCoordinates,
  ComponentList,
  ComponentQuery,
  ComponentUseList,
  Sbom,
  SbomLink,
  SbomService,
  SbomStore,
  StoredSbom,
  UseQuery,
} from './types';

export interface SbomServiceOptions {
  knex: Knex;
  clock: Clock;
  store: SbomStore;
  apps: AppStore;
  audit: AuditLog;
  assessor: Assessor;
}

/** Stores SBOMs and has the app assessed again, in one transaction. */
export class DefaultSbomService implements SbomService {
  static create(options: SbomServiceOptions): DefaultSbomService {
    return new DefaultSbomService(options);
  }

  private constructor(private readonly options: SbomServiceOptions) {}

  async upload(options: {
    ref: AppRef;
    content: Buffer;
    appVersion?: string;
    actor: string;
  }): Promise<StoredSbom> {
    const { ref, content, actor, appVersion } = options;
    if (appVersion !== undefined) {
      assertPlainText(appVersion, 'The version of the app', 100);
    }
    await this.findApp(ref);
    const sbom = await readCycloneDx(content);
    const { status, warnings } = await retryOnConflict(() =>
      this.store(sbom, ref, actor, appVersion),
    );
    return {
      digest: sbom.digest,
      status,
      components: sbom.components.length,
      withoutLicense: sbom.withoutLicense,
      format: sbom.format,
      warnings: [...sbom.warnings, ...warnings],
    };
  }

  async listComponents(
    ref: AppRef,
    query: ComponentQuery,
  ): Promise<ComponentList> {
    assertPlainText(query.q ?? '', 'The search');
    assertPlainText(query.license ?? '', 'The licence');
    return this.options.store.listComponents(ref, query);
  }

  async findUses(
    query: Omit<UseQuery, 'component'> & { purl: string },
  ): Promise<ComponentUseList> {
    const { purl, ...rest } = query;
    return this.options.store.findUses({
      ...rest,
      component: readPurl(purl),
    });
  }

  private async store(
    sbom: Sbom,
    ref: AppRef,
    actor: string,
    givenVersion?: string,
  ): Promise<Pick<StoredSbom, 'status' | 'warnings'>> {
    const { clock } = this.options;
    const app = await this.findApp(ref);
    const appVersion = givenVersion ?? sbom.statedVersion ?? app.version;
    const current = isCurrent(app, appVersion);
    const warnings = warningsFor(app, appVersion);
    if (await this.isKnown(app, appVersion, sbom.digest, current)) {
      return { status: 'unchanged', warnings };
    }
    const uploadedAtMs = clock.now().getTime();
    await this.write(app, sbom, {
      ...{ ref, appVersion, uploadedAtMs, uploadedBy: actor, current },
    });
    return { status: 'stored', warnings };
  }

  /** The newest one again, or an older one that was kept before. */
  private async isKnown(
    app: AppRecord,
    appVersion: string,
    digest: string,
    current: boolean,
  ): Promise<boolean> {
    return current
      ? app.sbom?.digest === digest && app.sbom.appVersion === appVersion
      : this.options.store.has(app, appVersion, digest);
  }

  private async write(
    app: AppRecord,
    sbom: Sbom,
    link: SbomLink,
  ): Promise<void> {
    const { apps, assessor, knex, store } = this.options;
    const { ref, appVersion, uploadedBy: actor } = link;
    // One that is only kept changes no answer.
    const plan = link.current
      ? await assessor.plan(ref, {
          sbom:
            appVersion === app.version
              ? sbomFactsOf(sbom.components)
              : { present: false, components: [], other_version: appVersion },
        })
      : undefined;
    if (plan && plan.before?.revision !== app.revision) {
      throw new OutpacedError(
        `${formatAppRef(ref)} was changed by somebody else. Send it again.`,
      );
    }
    await knex.transaction(async tx => {
      // The app first: who writes it is alone, whatever comes after.
      await (plan
        ? assessor.apply(tx, plan, { actor, action: 'sbom-uploaded' })
        : apps.replace(tx, { ...app, revision: app.revision + 1 }));
      if (link.current) {
        await apps.patch(tx, ref, summaryOf(sbom, link));
      }
      await this.tell(tx, sbom, link, plan?.decisionId);
      await store.add(tx, sbom, link);
    });
  }

  private async tell(
    tx: Knex.Transaction,
    sbom: Sbom,
    link: SbomLink,
    decisionId: string | undefined,
  ): Promise<void> {
    const { ref, appVersion, uploadedBy: actor } = link;
    const { digest, format, components } = sbom;
    await this.options.audit.append(tx, {
      app: ref,
      actor,
      action: 'sbom-uploaded',
      text: `An SBOM of version ${appVersion} with ${
        components.length
      } components was uploaded${
        link.current ? '' : '; that of another version stays in force'
      }.`,
      decisionId,
      details: { digest, format, appVersion },
    });
  }

  private async findApp(ref: AppRef): Promise<AppRecord> {
    const app = await this.options.apps.find(ref);
    if (!app) {
      throw new NotFoundError(
        `There is no app ${formatAppRef(ref)}. Register its manifest first.`,
      );
    }
    assertNotDeleted(app);
    return app;
  }
}

/**
 * The page shows the SBOM of the version in force. Until one came in, it shows
 * the newest there is, which the gate does not count.
 */
function isCurrent(
  { version, sbom }: Pick<AppRecord, 'version' | 'sbom'>,
  appVersion: string,
): boolean {
  return (
    appVersion === version ||
    sbom === undefined ||
    (sbom.appVersion !== version &&
      compareVersions(appVersion, sbom.appVersion) >= 0)
  );
}

function warningsFor(
  { version }: Pick<AppRecord, 'version'>,
  appVersion: string,
): string[] {
  return appVersion === version
    ? []
    : [
        `It is kept for version ${appVersion}. The manifest says ${version}, and the gate only counts the SBOM of that version: send one, or say appVersion=${version} where this is it.`,
      ];
}

function summaryOf(
  sbom: Sbom,
  { appVersion, uploadedAtMs }: SbomLink,
): AppPatch {
  return {
    sbom: {
      digest: sbom.digest,
      components: sbom.components.length,
      withoutLicense: sbom.withoutLicense,
      uploadedAtMs,
      format: sbom.format,
      appVersion,
    },
    updatedAtMs: uploadedAtMs,
  };
}

function readPurl(purl: string): AnyCoordinates {
  try {
    const coordinates = parsePurl(purl);
    assertPlainText(Object.values(coordinates).join(''), 'It', purl.length);
    return coordinates;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(
      `"${purl.slice(
        0,
        100,
      )}" is no package URL: ${reason}. Write it like pkg:npm/qs@6.5.1, or pkg:npm/qs for every version.`,
    );
  }
}
