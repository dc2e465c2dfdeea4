import type {
  BackstageCredentials,
  RootConfigService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { UserEntity } from '@backstage/catalog-model';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  Evaluation,
  TierDetail,
  Violation,
} from '@microapps/backstage-plugin-microapps-common';
import {
  answersProblems,
  startOf,
  titleOf,
  wishOf,
  writeManifest,
  type AppAnswers,
  type MicroappManifest,
  type Start,
  type WrittenAnswers,
} from '@microapps/backstage-plugin-microapps-manifest';
import {
  entityRefOf,
  rolesOf,
  type AppRef,
  type Clock,
  type RoleGroups,
} from '@microapps/backstage-plugin-microapps-node';
import { DateTime } from 'luxon';
import type { MicroappsPortal } from '../portal/MicroappsPortal';
import { refusalOf } from '../portal/refusalOf';
import { describeAnswers } from './describeAnswers';
import { planRequests } from './planRequests';
import { summaryOf } from './summaryOf';
import type { AppPlan, PlanRequest } from './types';

export interface AppPlannerOptions {
  catalog: CatalogService;
  clock: Clock;
  config: RootConfigService;
  portal: MicroappsPortal;
  roleGroups: RoleGroups;
  userInfo: UserInfoService;
}

type Checked = Required<Pick<Evaluation, 'decision' | 'tier' | 'ttlDays'>>;

/**
 * Decides whether an app may be made, and how it begins. The wizard asks the
 * same while people type; this is the answer that counts. Nothing is written.
 */
export class AppPlanner {
  static create(options: AppPlannerOptions): AppPlanner {
    return new AppPlanner(options);
  }

  private constructor(private readonly options: AppPlannerOptions) {}

  /**
   * @throws InputError, NotAllowedError, ConflictError with what to do about
   *   it; ServiceUnavailableError when the policy could not be checked
   */
  async plan(request: PlanRequest): Promise<AppPlan> {
    const { answers, namespace, template } = request;
    assertAnswered(answers);
    const person = personOf(request.person);
    const ref = { namespace, name: answers.about.name };
    await this.assertTeam(answers, request.credentials);
    await this.assertFree(ref);
    const now = this.options.clock.now();
    const wish = wishOf(answers, {
      ...{ person, template },
      today: isoDay(now),
    });
    const whole = await this.check(wish, 'deploy', request);
    const findings = whole.decision.violations;
    const start = startOf(wish, whole.tier.derived, findings);
    assertNoneRefused(start, findings);
    const first = await this.check(start.manifest, 'commit', request);
    if (!first.decision.allowed) {
      throw new InputError(describeViolations(first.decision.violations));
    }
    assertReasonFor(start, answers);
    return this.toPlan(request, {
      ...{ ref, wish, whole, start, now },
      ttlDays: first.ttlDays,
    });
  }

  private toPlan(
    { template }: PlanRequest,
    facts: {
      ref: AppRef;
      wish: MicroappManifest;
      whole: { decision: { violations: Violation[] }; tier: TierDetail };
      start: Start;
      now: Date;
      ttlDays: number;
    },
  ): AppPlan {
    const { ref, start, now, ttlDays, whole } = facts;
    const { namespace, name } = ref;
    const tier = start.manifest.tier ?? whole.tier.derived;
    const endsOn = isoDay(
      DateTime.fromJSDate(now, { zone: 'utc' })
        .plus({ days: ttlDays })
        .toJSDate(),
    );
    const wish = { ...facts.wish, tier: whole.tier.derived };
    const wishText = start.sandboxFirst ? writeManifest(wish) : undefined;
    return {
      ...ref,
      title: titleOf(name),
      entityRef: entityRefOf(ref),
      appPath: `/catalog/${namespace}/component/${name}`,
      tier,
      wishTier: whole.tier.derived,
      sandboxFirst: start.sandboxFirst,
      manifest: writeManifest(start.manifest),
      ...(wishText && { wishManifest: wishText }),
      branches: wishText
        ? [
            {
              name: 'when-approved',
              message: `${titleOf(
                name,
              )} as it may run once everything is approved`,
              files: { 'microapp.yaml': wishText },
            },
          ]
        : [],
      requests: planRequests(start.requests, whole.decision.violations, {
        ...{ now, maxTtlDays: whole.tier.maxTtlDays },
        wishTier: whole.tier.derived,
      }),
      leftOut: start.leftOut,
      ...{ ttlDays, endsOn },
      values: {
        ...{ name, namespace, tier },
        portalUrl: this.options.config
          .getString('backend.baseUrl')
          .replace(/\/+$/, ''),
        runtime: template.runtime,
        templateName: template.name,
        templateVersion: template.version,
        title: titleOf(name),
        year: isoDay(now).slice(0, 4),
      },
      summary: summaryOf({ title: titleOf(name), tier, endsOn, start }),
    };
  }

  /** Whoever makes an app for a team belongs to it. */
  private async assertTeam(
    { about: { team, sponsor } }: AppAnswers,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const { catalog, roleGroups, userInfo } = this.options;
    if (!(await catalog.getEntityByRef(team, { credentials }))) {
      throw new InputError(
        `There is no team ${team}. Choose one from the list.`,
      );
    }
    if (sponsor && !(await catalog.getEntityByRef(sponsor, { credentials }))) {
      throw new InputError(
        `There is nobody called ${sponsor}. Choose the mentor from the list.`,
      );
    }
    const { ownershipEntityRefs: claims } = await userInfo.getUserInfo(
      credentials,
    );
    const isAdmin = rolesOf(roleGroups, claims).has('platform-admin');
    const isMember = claims.some(
      claim => claim.toLowerCase() === team.toLowerCase(),
    );
    if (!isMember && !isAdmin) {
      throw new NotAllowedError(
        `You are not in the team ${team}, so you cannot make an app for it. Choose a team of yours, or ask somebody in that team.`,
      );
    }
  }

  /** Checked here, so that nothing is made in vain; registering settles it. */
  private async assertFree(ref: AppRef): Promise<void> {
    const { portal } = this.options;
    const app = await portal.findApp(ref).catch(error => {
      throw refusalOf(error, 'Whether the name is free could not be checked');
    });
    if (app && app.lifecycle?.state !== 'deleted') {
      throw new ConflictError(
        `There is an app called ${ref.name} already. Choose another name, or work with the owners of that one.`,
      );
    }
  }

  /** A policy that was not asked says no. */
  private async check(
    manifest: MicroappManifest,
    stage: 'commit' | 'deploy',
    { namespace, credentials }: PlanRequest,
  ): Promise<Checked> {
    const { problems, decision, tier, ttlDays } = await this.options.portal
      .evaluate(
        { manifest: writeManifest(manifest), stage, namespace },
        credentials,
      )
      .catch(error => {
        throw refusalOf(error, 'The rules could not be checked');
      });
    const wrong = problems.filter(({ severity }) => severity === 'error');
    if (wrong.length > 0) {
      throw new InputError(
        wrong.map(({ message, fix }) => `${message} ${fix}`).join('\n'),
      );
    }
    if (!decision?.checked || !tier || ttlDays === undefined) {
      throw new ServiceUnavailableError(
        'The rules could not be checked, so nothing was made. Try again in a minute, and ask a platform admin if it stays so.',
      );
    }
    return { decision, tier, ttlDays };
  }
}

/** What no problem is found in has the type. */
function assertAnswered(
  answers: WrittenAnswers,
): asserts answers is AppAnswers {
  const missing = (['about', 'does', 'review'] as const).filter(
    page => !answers[page],
  );
  const problems = answersProblems(answers);
  if (missing.length > 0 || problems.length > 0) {
    throw new InputError(
      describeAnswers([
        ...missing.map(field => ({ field, code: 'required' as const })),
        ...problems,
      ]),
    );
  }
}

function personOf(person: UserEntity | undefined): {
  name: string;
  email: string;
} {
  const { displayName, email } = person?.spec.profile ?? {};
  if (!person) {
    throw new NotAllowedError(
      'An app belongs to a person: sign in as somebody who is in the catalog.',
    );
  }
  if (!email) {
    throw new InputError(
      'Your entry in the catalog has no e-mail address, so nobody could tell you about your app. Ask a platform admin to add it.',
    );
  }
  return { name: displayName?.trim() || person.metadata.name, email };
}

function assertNoneRefused({ refused }: Start, findings: Violation[]): void {
  if (refused.length > 0) {
    throw new InputError(
      describeViolations(
        findings.filter(finding =>
          refused.some(
            ({ ruleId, value }) =>
              ruleId === finding.ruleId && value === finding.value,
          ),
        ),
      ),
    );
  }
}

function describeViolations(violations: Violation[]): string {
  return violations
    .map(({ title, reason, fix }) => `${title}. ${reason} ${fix}`)
    .join('\n');
}

function assertReasonFor({ requests }: Start, { review }: AppAnswers): void {
  if (requests.length > 0 && !review.reason?.trim()) {
    throw new InputError(
      'Somebody has to agree to this app. Say in a sentence why it needs what it asks for.',
    );
  }
}

function isoDay(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
