import type { ReportState } from '#lib/domain/report-flow.ts';

/** Roles of design §4; `field` comes with a later issue. */
export const roles = ['viewer', 'officer', 'reviewer', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** What a grant narrows its role to; null does not narrow. */
export type Narrowing = {
	organisation_code: string | null;
	dimension_code: string | null;
	place_code: string | null;
};
/** on_behalf_of: whose grant it is, where somebody else lent it for days of absence; left out or null: one's own. */
export type Grant = Narrowing & { role: Role; on_behalf_of?: string | null };
/** Who acts; null stands for an anonymous visitor. */
export type Actor = { id: string; is_sample: boolean; grants: readonly Grant[] };
/** An initiative as permissions see it: its lead organisation, dimensions and places in force today. */
export type InitiativeSubject = {
	visibility: 'public' | 'internal';
	organisation_code: string | null;
	dimension_codes: readonly string[];
	place_codes: readonly string[];
	is_sample: boolean;
};
/** submitted_for: in whose name it was handed in, where a delegate did it. */
export type ReportSubject = {
	state: ReportState;
	submitted_by: string | null;
	submitted_for?: string | null;
};

/** Why not. `not_visible` is answered as if the thing did not exist. */
export type Denial = 'sign_in' | 'role' | 'scope' | 'sample_only' | 'own_report' | 'state' | 'not_visible';
export type Verdict = true | Denial;
/** Which figures one may see: those of public initiatives, or of all. */
export type Scope = 'public' | 'all';

/** Scope of roll-ups: any grant at all opens the figures of internal initiatives (design §5, "Many"). */
export function scopeOf(actor: Actor | null): Scope {
	return actor && actor.grants.length > 0 ? 'all' : 'public';
}

/** Whether the actor holds the role anywhere. */
export function hasRole(actor: Actor | null, role: Role): boolean {
	return actor?.grants.some((grant) => grant.role === role) ?? false;
}

/** Which internal initiatives stand in the actor's lists: none, all, or those that one of the narrowings covers. */
export function internalListed(actor: Actor | null): 'none' | 'all' | Narrowing[] {
	if (!actor || actor.grants.length === 0) return 'none';
	if (actor.grants.some((grant) => grant.role === 'administrator' || !narrows(grant))) return 'all';
	return actor.grants.map(({ organisation_code, dimension_code, place_code }) => ({
		organisation_code,
		dimension_code,
		place_code
	}));
}

/** Whether the initiative exists for the actor; where not, the answer is 404. */
export function canSeeInitiative(actor: Actor | null, subject: InitiativeSubject): Verdict {
	if (subject.visibility === 'public') return true;
	const listed = internalListed(actor);
	if (listed === 'all') return true;
	return listed !== 'none' && listed.some((narrowing) => covers(narrowing, subject)) ? true : 'not_visible';
}

/** Whether the actor may make an initiative that this organisation leads. */
export function canCreateInitiative(
	actor: Actor | null,
	organisation_code: string | null,
	is_sample: boolean
): Verdict {
	return canEditInitiative(actor, createdSubject(organisation_code, is_sample));
}

/** An initiative before it is there. */
export function createdSubject(organisation_code: string | null, is_sample: boolean): InitiativeSubject {
	return { visibility: 'public', organisation_code, dimension_codes: [], place_codes: [], is_sample };
}

/** Whether the actor may make any initiative at all (to show the way there). */
export function canCreateAny(actor: Actor | null): Verdict {
	if (!actor) return 'sign_in';
	return hasRole(actor, 'administrator') || hasRole(actor, 'officer') ? true : 'role';
}

/** An officer edits what their own organisation leads; an administrator everything. */
export function canEditInitiative(actor: Actor | null, subject: InitiativeSubject): Verdict {
	const seen = canWriteTo(actor, subject);
	if (seen !== true) return seen;
	if (hasRole(actor, 'administrator')) return true;
	if (!hasRole(actor, 'officer')) return 'role';
	const own = actor!.grants.some((grant) => grant.role === 'officer' && covers(grant, subject));
	return own ? true : 'scope';
}

/** Whether the actor may write this initiative's quarterly reports, as far as the report's state allows. */
export function canReport(actor: Actor | null, subject: InitiativeSubject, report?: ReportSubject): Verdict {
	const editable = canEditInitiative(actor, subject);
	if (editable !== true) return editable;
	return !report || report.state === 'draft' || report.state === 'returned' ? true : 'state';
}

/** Whether the actor may hand this draft in for review. */
export function canSubmitReport(
	actor: Actor | null,
	subject: InitiativeSubject,
	report: ReportSubject
): Verdict {
	return canReport(actor, subject, report);
}

/** Whoever handed it in, or may write it, takes it back while nobody has decided. */
export function canRecallReport(
	actor: Actor | null,
	subject: InitiativeSubject,
	report: ReportSubject
): Verdict {
	const editable = canEditInitiative(actor, subject);
	if (editable !== true && !(actor && isHandedInBy(report, actor.id) && canWriteTo(actor, subject) === true))
		return editable;
	return report.state === 'submitted' ? true : 'state';
}

/** A reviewer approves or returns what was submitted within their scope, never what they submitted themselves, nor what was submitted in the name of, or by, the one they act for. */
export function canReviewReport(
	actor: Actor | null,
	subject: InitiativeSubject,
	report: ReportSubject
): Verdict {
	const scoped = canReviewInitiative(actor, subject);
	if (scoped !== true) return scoped;
	if (reviewNames(actor!, subject, report).length === 0) return 'own_report';
	return report.state === 'submitted' ? true : 'state';
}

/** In whose names the actor may review this report, their own (null) first; empty: in nobody's, as they or the one they act for handed it in. */
export function reviewNames(
	actor: Actor,
	subject: InitiativeSubject,
	report: ReportSubject
): (string | null)[] {
	if (isHandedInBy(report, actor.id)) return [];
	const reviews = (grant: Grant) =>
		grant.role === 'administrator' || (grant.role === 'reviewer' && covers(grant, subject));
	return namesOf(actor.grants.filter(reviews)).filter((name) => name === null || !isHandedInBy(report, name));
}

/** In whose names the actor may write the initiative and its reports, their own (null) first. */
export function writeNames(actor: Actor, subject: InitiativeSubject): (string | null)[] {
	return namesOf(
		actor.grants.filter(
			(grant) => grant.role === 'administrator' || (grant.role === 'officer' && covers(grant, subject))
		)
	);
}

/** Whether the initiative's reports are within the actor's scope of review. */
export function canReviewInitiative(actor: Actor | null, subject: InitiativeSubject): Verdict {
	const seen = canWriteTo(actor, subject);
	if (seen !== true) return seen;
	if (hasRole(actor, 'administrator')) return true;
	if (!hasRole(actor, 'reviewer')) return 'role';
	return actor!.grants.some((grant) => grant.role === 'reviewer' && covers(grant, subject)) ? true : 'scope';
}

/** Drafts and returned reports are for those who write or review them; everyone else sees approved ones. */
export function canSeeUnapproved(actor: Actor | null, subject: InitiativeSubject): Verdict {
	// A sample account may look at real drafts within its scope; only its writes are narrowed.
	const reader = actor && { ...actor, is_sample: subject.is_sample };
	const edits = canEditInitiative(reader, subject);
	return edits === true ? true : canReviewInitiative(reader, subject);
}

/** An action as permissions see it: the person who is to do it; where it is none, the organisation whose officers are. */
export type ActionSubject = { owner_user_id: string | null; owner_organisation_code: string | null };

/** Organisations in whose name the actor does what they own: those that a grant of an officer is of, one's own or lent. */
export function officeOrganisations(actor: Actor | null): string[] {
	return (actor?.grants ?? []).flatMap(({ role, organisation_code }) =>
		role === 'officer' && organisation_code !== null ? [organisation_code] : []
	);
}

/** Whether the action is the actor's to do. */
export function ownsAction(
	actor: Actor | null,
	{ owner_user_id, owner_organisation_code }: ActionSubject
): boolean {
	if (!actor) return false;
	return owner_user_id === null
		? owner_organisation_code !== null && officeOrganisations(actor).includes(owner_organisation_code)
		: owner_user_id === actor.id;
}

/** Actions of an initiative are opened, changed and closed by the officers and reviewers of its scope, and by administrators. */
export function canManageActions(actor: Actor | null, subject: InitiativeSubject): Verdict {
	const edits = canEditInitiative(actor, subject);
	return edits === true ? true : canReviewInitiative(actor, subject);
}

/** Whoever is to do it may tell how it came out, whatever their grants, as long as they can see the initiative. */
export function canReportAction(
	actor: Actor | null,
	subject: InitiativeSubject,
	action: ActionSubject
): Verdict {
	const written = canWriteTo(actor, subject);
	if (written !== true) return written;
	return ownsAction(actor, action) ? true : canManageActions(actor, subject);
}

/** Health is set by those who review the initiative: not by those who report on it. */
export function canOverrideHealth(actor: Actor | null, subject: InitiativeSubject): Verdict {
	return canReviewInitiative(actor, subject);
}

/** People, organisations, periods, settings. */
export function canAdminister(actor: Actor | null): Verdict {
	if (!actor) return 'sign_in';
	return hasRole(actor, 'administrator') ? true : 'role';
}

/** Whether an administrator may change this row: a sample account changes sample rows only. */
export function canAdministerRow(actor: Actor | null, row: { is_sample: boolean }): Verdict {
	const administers = canAdminister(actor);
	if (administers !== true) return administers;
	return actor!.is_sample && !row.is_sample ? 'sample_only' : true;
}

/** A file that was sent in is its sender's, and an administrator's: of a sample account, samples alone. Whose rows it may write is asked of each row. */
export function canHandleImport(
	actor: Actor | null,
	file: { author_id: string; is_sample: boolean }
): Verdict {
	const sends = canCreateAny(actor);
	if (sends !== true) return sends;
	if (actor!.id === file.author_id) return true;
	return canAdministerRow(actor, file) === true ? true : 'not_visible';
}

/** Whether the actor may review anything at all (to show the way there). */
export function canReviewAny(actor: Actor | null): Verdict {
	if (!actor) return 'sign_in';
	return hasRole(actor, 'administrator') || hasRole(actor, 'reviewer') ? true : 'role';
}

/** Evidence may show people and their papers: it is for those who hold a grant, and of what is not approved for those who write or review it. */
export function canSeeEvidence(actor: Actor | null, subject: InitiativeSubject, state: ReportState): Verdict {
	if (scopeOf(actor) === 'public' || canSeeInitiative(actor, subject) !== true) return 'not_visible';
	if (state === 'approved' || state === 'superseded') return true;
	return canSeeUnapproved(actor, subject) === true ? true : 'not_visible';
}

/** Own tasks exist for those who write or review. */
export function canHaveTasks(actor: Actor | null): Verdict {
	if (!actor) return 'sign_in';
	return actor.grants.some((grant) => grant.role !== 'viewer') ? true : 'role';
}

/** Whoever may see a list may take it away: the export is scoped as the list is. */
export function canExport(_actor: Actor | null): Verdict {
	return true;
}

/** A file kept at a close tells of internal initiatives, unless it was made of public ones alone. */
export function canSeePeriodFile(actor: Actor | null, file: { scope: Scope }): Verdict {
	return file.scope === 'public' || internalListed(actor) === 'all' ? true : 'not_visible';
}

/** Whether a narrowing covers the initiative; a place covers the places within it (TIS-1099 codes nest). */
export function covers(narrowing: Narrowing, subject: InitiativeSubject): boolean {
	const { organisation_code, dimension_code, place_code } = narrowing;
	if (organisation_code !== null && organisation_code !== subject.organisation_code) return false;
	if (dimension_code !== null && !subject.dimension_codes.includes(dimension_code)) return false;
	if (place_code === null || place_code === 'TH') return true;
	return subject.place_codes.some((code) => code.startsWith(place_code));
}

function namesOf(grants: readonly Grant[]): (string | null)[] {
	const names = [...new Set(grants.map(({ on_behalf_of }) => on_behalf_of ?? null))];
	return names.includes(null) ? [null, ...names.filter((name) => name !== null)] : names;
}

function isHandedInBy({ submitted_by, submitted_for }: ReportSubject, id: string): boolean {
	return submitted_by === id || (submitted_for ?? null) === id;
}

function canWriteTo(actor: Actor | null, subject: InitiativeSubject): Verdict {
	if (!actor) return canSeeInitiative(actor, subject) === true ? 'sign_in' : 'not_visible';
	if (canSeeInitiative(actor, subject) !== true) return 'not_visible';
	return actor.is_sample && !subject.is_sample ? 'sample_only' : true;
}

function narrows({ organisation_code, dimension_code, place_code }: Narrowing): boolean {
	return organisation_code !== null || dimension_code !== null || place_code !== null;
}
