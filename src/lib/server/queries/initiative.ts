import { sql, type Kysely, type Selectable } from 'kysely';
import type { IsoDate, Period } from '#lib/domain/calendar.ts';
import type {
	DB,
	InitiativeDimension,
	InitiativeOrganisation,
	InitiativePlace
} from '#lib/server/db/schema.ts';
import { inForce, visibleTo, type Viewer } from '#lib/server/queries/initiative-scope.ts';

/** One initiative with its plan; ask `canSeeInitiative` first. */
export async function findInitiative(db: Kysely<DB>, id: number) {
	return db
		.selectFrom('initiative as i')
		.innerJoin('plan', 'plan.code', 'i.plan_code')
		.leftJoin('app_user', 'app_user.id', 'i.responsible_user_id')
		.where('i.id', '=', id)
		.select([
			'i.id',
			'i.code',
			'i.title_th',
			'i.title_en',
			'i.objective_th',
			'i.objective_en',
			'i.beneficiaries_th',
			'i.beneficiaries_en',
			'i.start_date',
			'i.start_precision',
			'i.end_date',
			'i.end_precision',
			'i.visibility',
			'i.emenscr_code',
			'i.is_sample',
			'i.predecessor_id',
			'i.plan_code',
			'plan.title_th as plan_title_th',
			'plan.title_en as plan_title_en',
			'app_user.name as responsible_name'
		])
		.executeTakeFirst();
}

/** As at when: on a day, or, for a closed period, with what its figure was kept with. */
export type AsAt = { day: IsoDate; closed: Period | null };
type Dated = 'initiative_organisation' | 'initiative_dimension' | 'initiative_place';

const now = (table: Dated, id: number, day: IsoDate) =>
	sql`${sql.table(table)} h where h.initiative_id = ${id} and ${inForce('h', day)}`;
const kept = (
	table: 'initiative_period_figure' | 'figure_dimension' | 'figure_place',
	id: number,
	{ fiscalYear, quarter }: Period
) =>
	sql`${sql.table(table)} where initiative_id = ${id} and fiscal_year = ${fiscalYear} and quarter = ${quarter}`;

/** Who takes part, lead first. */
export async function listInitiativeOrganisations(db: Kysely<DB>, id: number, { day, closed }: AsAt) {
	const source = closed
		? sql<
				Pick<InitiativeOrganisation, 'organisation_code' | 'role'>
			>`(select organisation_code, 'accountable' as role from ${kept('initiative_period_figure', id, closed)}
			union all select organisation_code, role from ${now('initiative_organisation', id, day)} and role <> 'accountable')`
		: sql<
				Pick<InitiativeOrganisation, 'organisation_code' | 'role'>
			>`(select organisation_code, role from ${now('initiative_organisation', id, day)})`;
	return db
		.selectFrom(source.as('o'))
		.innerJoin('organisation', 'organisation.code', 'o.organisation_code')
		.select(['o.organisation_code', 'o.role', 'organisation.name_th', 'organisation.name_en'])
		.orderBy(sql`array_position(array['accountable', 'implementing', 'funder', 'partner'], o.role)`)
		.orderBy('o.organisation_code')
		.execute();
}

export async function listInitiativeDimensions(db: Kysely<DB>, id: number, { day, closed }: AsAt) {
	const source = closed
		? sql<
				Pick<Selectable<InitiativeDimension>, 'dimension_code' | 'parts' | 'basis'>
			>`(select dimension_code, parts, case when is_editorial then 'editorial' else 'stated' end as basis from ${kept('figure_dimension', id, closed)})`
		: sql<
				Pick<Selectable<InitiativeDimension>, 'dimension_code' | 'parts' | 'basis'>
			>`(select dimension_code, parts, basis from ${now('initiative_dimension', id, day)})`;
	return db
		.selectFrom(source.as('d'))
		.innerJoin('dimension', 'dimension.code', 'd.dimension_code')
		.select([
			'd.dimension_code',
			'd.parts',
			'd.basis',
			'dimension.name_th',
			'dimension.name_en',
			'dimension.colour',
			'dimension.glyph'
		])
		.orderBy('dimension.position')
		.execute();
}

/** Places with the province that each lies in. */
export async function listInitiativePlaces(db: Kysely<DB>, id: number, { day, closed }: AsAt) {
	const basis = sql`coalesce((select max(basis) from initiative_place b where b.initiative_id = ${id} and b.place_code = figure_place.place_code), 'stated')`;
	const source = closed
		? sql<
				Pick<Selectable<InitiativePlace>, 'place_code' | 'basis'>
			>`(select place_code, ${basis} as basis from ${kept('figure_place', id, closed)})`
		: sql<
				Pick<Selectable<InitiativePlace>, 'place_code' | 'basis'>
			>`(select place_code, basis from ${now('initiative_place', id, day)})`;
	return db
		.selectFrom(source.as('p'))
		.innerJoin('place', 'place.code', 'p.place_code')
		.leftJoin('place as province', (join) =>
			join.on(sql<boolean>`province.code = left(p.place_code, 2) and length(p.place_code) > 2`)
		)
		.select([
			'p.place_code',
			'p.basis',
			'place.name_th',
			'place.name_en',
			'place.kind',
			'province.name_th as province_th',
			'province.name_en as province_en'
		])
		.orderBy('p.place_code', 'desc')
		.execute();
}

/** Decisions on its status, the first first. */
export async function listInitiativeStatuses(db: Kysely<DB>, id: number) {
	return db
		.selectFrom('initiative_status')
		.where('initiative_id', '=', id)
		.select(['valid_from', 'status', 'reason'])
		.orderBy('valid_from')
		.execute();
}

/** The initiative before it and those after it, as far as the viewer may see them. */
export async function listRelatedInitiatives(
	db: Kysely<DB>,
	id: number,
	predecessorId: number | null,
	viewer: Viewer
) {
	return db
		.selectFrom('initiative as i')
		.where(visibleTo(viewer))
		.where((eb) =>
			eb.or([
				eb('i.predecessor_id', '=', id),
				...(predecessorId === null ? [] : [eb('i.id', '=', predecessorId)])
			])
		)
		.select(['i.code', 'i.title_th', 'i.title_en'])
		.select(sql<boolean>`i.predecessor_id is distinct from ${id}`.as('isBefore'))
		.orderBy('i.code')
		.execute();
}

/** What each source says of the dates of the initiative and of its plan. */
export async function listStatedSpans(db: Kysely<DB>, of: { initiativeId: number; planCode: string }) {
	return db
		.selectFrom('stated_span as s')
		.innerJoin('source_document as d', 'd.key', 's.source_key')
		.where((eb) => eb.or([eb('s.initiative_id', '=', of.initiativeId), eb('s.plan_code', '=', of.planCode)]))
		.select([
			's.plan_code',
			's.source_key',
			's.paragraph',
			's.start_date',
			's.start_precision',
			's.end_date',
			's.end_precision',
			'd.title_th',
			'd.title_en'
		])
		.orderBy('s.id')
		.execute();
}

export type MilestoneRow = Awaited<ReturnType<typeof listMilestones>>[number];
export async function listMilestones(db: Kysely<DB>, id: number) {
	return db
		.selectFrom('milestone')
		.where('initiative_id', '=', id)
		.select([
			'id',
			'position',
			'title_th',
			'title_en',
			'weight',
			'budget_amount',
			'planned_start',
			'start_precision',
			'planned_end',
			'end_precision',
			'actual_start',
			'actual_end'
		])
		.orderBy('position')
		.execute();
}

export async function listBaselines(db: Kysely<DB>, id: number) {
	return db
		.selectFrom('schedule_baseline')
		.where('initiative_id', '=', id)
		.select(['number', 'approved_on', 'reason'])
		.orderBy('number')
		.execute();
}
