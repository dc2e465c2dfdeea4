import type { Knex } from 'knex';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  formatAppRef,
  type AppRef,
  type Clock,
} from '@microapps/backstage-plugin-microapps-node';
import type { AppRecord, AppStore } from '../apps/types';
import type { AuditLog } from '../audit/types';
import { OutpacedError, retryOnConflict } from '../database/retryOnConflict';
import type { AssessmentPlan, Assessor } from '../gates/types';
import { assertPlainText } from '../http/assertPlainText';
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
    const status = await retryOnConflict(() =>
      this.store(sbom, ref, actor, appVersion),
    );
    return {
      digest: sbom.digest,
      status,
      components: sbom.components.length,
      withoutLicense: sbom.withoutLicense,
      format: sbom.format,
      warnings: sbom.warnings,
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
  ): Promise<StoredSbom['status']> {
    const { clock, store, assessor } = this.options;
    const app = await this.findApp(ref);
    const appVersion = givenVersion ?? app.version;
    const current =
      app.sbom === undefined ||
      compareVersions(appVersion, app.sbom.appVersion) >= 0;
    if (await this.isKnown(app, appVersion, sbom.digest, current)) {
      return 'unchanged';
    }
    const plan = current
      ? await assessor.plan(ref, { sbom: sbomFactsOf(sbom.components) })
      : undefined;
    if (plan && plan.before?.revision !== app.revision) {
      throw new OutpacedError(
        `${formatAppRef(ref)} was changed by somebody else. Send it again.`,
      );
    }
    const uploadedAtMs = clock.now().getTime();
    const link = { ref, appVersion, uploadedAtMs, uploadedBy: actor, current };
    await this.options.knex.transaction(async tx => {
      // The app first: who writes it is alone, whatever comes after.
      await this.writeApp(tx, sbom, link, plan);
      await store.add(tx, sbom, link);
    });
    return 'stored';
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

  private async writeApp(
    tx: Knex.Transaction,
    sbom: Sbom,
    link: SbomLink,
    plan: AssessmentPlan | undefined,
  ): Promise<void> {
    const { apps, audit, assessor } = this.options;
    const { ref, appVersion, uploadedAtMs, uploadedBy: actor } = link;
    const components = sbom.components.length;
    if (plan) {
      await assessor.apply(tx, plan, { actor, action: 'sbom-uploaded' });
      await apps.patch(tx, ref, {
        sbom: {
          digest: sbom.digest,
          components,
          withoutLicense: sbom.withoutLicense,
          uploadedAtMs,
          format: sbom.format,
          appVersion,
        },
        updatedAtMs: uploadedAtMs,
      });
    }
    await audit.append(tx, {
      app: ref,
      actor,
      action: 'sbom-uploaded',
      text: `An SBOM of version ${appVersion} with ${components} components was uploaded${
        plan ? '' : '; that of a newer version stays in force'
      }.`,
      decisionId: plan?.decisionId,
      details: { digest: sbom.digest, format: sbom.format, appVersion },
    });
  }

  private async findApp(ref: AppRef): Promise<AppRecord> {
    const app = await this.options.apps.find(ref);
    if (!app) {
      throw new NotFoundError(
        `There is no app ${formatAppRef(ref)}. Register its manifest first.`,
      );
    }
    return app;
  }
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
