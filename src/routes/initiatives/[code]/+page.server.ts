import { readFilter } from '#lib/domain/filter.ts';
import { ownPeriod } from '#lib/domain/own-period.ts';
import {
	canEditInitiative,
	canManageActions,
	canOverrideHealth,
	canReport,
	canSeeInitiative,
	canSeeUnapproved
} from '#lib/domain/permission.ts';
import type { Working } from '#lib/domain/progress-working.ts';
import { db } from '#lib/server/db/database.ts';
import { NotFound } from '#lib/server/errors.ts';
import { allow } from '#lib/server/guard.ts';
import { listInitiativeActions } from '#lib/server/queries/action.ts';
import { findOverride } from '#lib/server/queries/health-override.ts';
import { findInitiativeSubject } from '#lib/server/queries/initiative-subject.ts';
import { findCorrection } from '#lib/server/queries/figure-correction.ts';
import { listInitiativeEvents, listInitiativeReports } from '#lib/server/queries/initiative-history.ts';
import { findShownTarget } from '#lib/server/queries/load-money.ts';
import { findInitiativeFigure } from '#lib/server/queries/initiative-figures.ts';
import * as initiativeQueries from '#lib/server/queries/initiative.ts';
import { loadIndicators } from '#lib/server/queries/load-indicators.ts';
import { listShownCurve, loadInitiativeFacts } from '#lib/server/queries/load-initiative.ts';
import { loadOwnTimeline } from '#lib/server/queries/load-own-timeline.ts';
import { listCitations } from '#lib/server/queries/sources.ts';
import { settlePeriod } from '#lib/server/shown-period.ts';
import { turnsOf } from './turns-of.ts';

export const load = async (event) => {
	const { locals, params, url } = event;
	const { user, today } = locals;
	const subject = await findInitiativeSubject(db, params.code, today);
	if (!subject) throw new NotFound('initiative');
	allow(event, canSeeInitiative(user, subject));
	const { id, code } = subject;
	const unapproved = canSeeUnapproved(user, subject) === true;
	const requested = readFilter(url.searchParams);
	const settled = await settlePeriod(db, requested, locals.scope);
	const { as, closedAt } = settled;
	const curve = await listShownCurve(db, id, settled);
	const shown = { ...settled, period: ownPeriod(curve, requested.period, settled.period) };
	const { period } = shown;
	const by = as && closedAt;
	const viewer = { actor: user, today };
	const [facts, reports, events, citations, figure, correction, own, indicators, target, override, actions] =
		await Promise.all([
			loadInitiativeFacts(db, id, shown, today),
			listInitiativeReports(db, id, { unapproved, closedAt: by }),
			listInitiativeEvents(db, { id, code }, { unapproved, limit: 30, closedAt: by }),
			listCitations(db, [['initiative', code]]),
			findInitiativeFigure(db, id, period),
			as ? null : findCorrection(db, id, period),
			// Plans move on: the timeline and what waits for what are of the present alone.
			as ? null : loadOwnTimeline(db, id, period, viewer),
			loadIndicators(db, id, period, as),
			findShownTarget(db, period, closedAt),
			findOverride(db, id, period, today),
			listInitiativeActions(db, id, viewer, shown)
		]);
	const { initiative, ...rest } = facts;
	// What has followed since is of the present.
	const related = (
		await initiativeQueries.listRelatedInitiatives(db, id, initiative.predecessor_id, viewer)
	).filter(({ isBefore }) => !as || isBefore);
	return {
		// Who is responsible is a person: for those who are signed in.
		target,
		initiative: { ...initiative, responsible_name: user ? initiative.responsible_name : null },
		period,
		own: own && {
			initiative: {
				...own.initiative,
				lock_version: canEditInitiative(user, subject) === true ? subject.lock_version : null
			},
			milestones: own.milestones,
			dependencies: own.network.dependencies
		},
		network: own?.network ?? null,
		requestedPeriod: requested.period,
		years: [...new Set([...curve.map((row) => row.fiscal_year), period.fiscalYear])].sort((a, b) => b - a),
		figure: figure
			? {
					...figure,
					working: figure.working as unknown as Working,
					computed_at: figure.computed_at.getTime(),
					frozen_at: figure.frozen_at?.getTime() ?? null
				}
			: null,
		override: override ? { ...override, set_by_name: user ? override.set_by_name : null } : null,
		actions,
		as,
		closedAt: requested.period ? closedAt : null,
		correction: correction ? { ...correction, corrected_at: correction.corrected_at.getTime() } : null,
		curve: curve.map((row) => ({ ...row, frozen_at: null, isFrozen: row.frozen_at !== null })),
		...rest,
		related,
		citations,
		indicators,
		turns:
			user && unapproved && !as
				? await turnsOf(subject, reports, { period, today, isActive: figure?.status === 'active' })
				: [],
		reports: reports.map(({ submitted_by: _, submitted_for: __, state_at: ___, ...row }) => ({
			...row,
			submitted_at: row.submitted_at?.getTime() ?? null,
			reviewed_at: row.reviewed_at?.getTime() ?? null
		})),
		events: events.map(({ actor_name, on_behalf_of_name, at, ...row }) => ({
			...row,
			at: at.getTime(),
			actor_name: user ? actor_name : null,
			on_behalf_of_name: user ? on_behalf_of_name : null,
			reason: unapproved ? row.reason : null
		})),
		may: {
			edit: canEditInitiative(user, subject) === true,
			report: canReport(user, subject) === true,
			seeUnapproved: unapproved,
			act: canManageActions(user, subject) === true,
			override: canOverrideHealth(user, subject) === true
		}
	};
};
