import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/**
 * What OC4IDS 0.9 asks of the parts that we write, restated from the standard (Open Contracting Partnership, repository
 * open-contracting/infrastructure: schema/project-level/project-package-schema.json and project-schema.json). It is stricter: a field that is not named here fails.
 */
const text = { type: 'string', minLength: 1 };
const uri = { type: 'string', format: 'uri' };
const time = { type: 'string', format: 'date-time' };
const object = (properties: Record<string, unknown>, required: string[] = []) => ({
	type: 'object',
	additionalProperties: false,
	minProperties: 1,
	properties,
	required
});
const list = (items: unknown) => ({ type: 'array', minItems: 1, uniqueItems: true, items });
const period = object({ startDate: time, endDate: time });
const reference = object({ id: text, name: text }, ['id', 'name']);
const value = object({ amount: { type: 'number' }, currency: { type: 'string', pattern: '^[A-Z]{3}$' } }, [
	'amount',
	'currency'
]);
const breakdown = object({ id: text, description: text, amount: value, period }, ['id']);
const project = object(
	{
		id: text,
		identifiers: list(object({ id: text, scheme: text }, ['id'])),
		updated: time,
		title: text,
		description: text,
		purpose: text,
		// projectStatus is a closed list.
		status: {
			enum: ['identification', 'preparation', 'implementation', 'completion', 'completed', 'cancelled']
		},
		period,
		additionalClassifications: list(object({ scheme: text, id: text, description: text }, ['scheme', 'id'])),
		locations: list(
			object(
				{
					id: text,
					description: text,
					gazetteer: object({ scheme: text, identifiers: list(text) }, ['scheme', 'identifiers'])
				},
				['id']
			)
		),
		budget: object({
			budgetBreakdowns: list(
				object({ id: text, description: text, budgetBreakdown: list(breakdown) }, ['id'])
			)
		}),
		parties: list(object({ id: text, name: text, roles: list(text) }, ['id'])),
		publicAuthority: reference,
		documents: list(
			object(
				{
					id: text,
					title: text,
					url: uri,
					format: text,
					language: { type: 'string', pattern: '^[a-z]{2}$' }
				},
				['id']
			)
		),
		completion: object({ endDate: time })
	},
	['id']
);
const projectPackage = object(
	{
		uri,
		publishedDate: time,
		version: { type: 'string', pattern: '^(\\d+\\.)(\\d+)$' },
		projects: list(project),
		publisher: object({ name: text, uri }, ['name']),
		license: uri
	},
	['uri', 'publisher', 'publishedDate', 'projects', 'version']
);

const ajv = new Ajv2020({ allErrors: true });
formats.default(ajv);
const validate = ajv.compile(projectPackage);

type Package = {
	projects: {
		id: string;
		parties?: { id: string; name: string }[];
		publicAuthority?: { id: string; name: string };
		locations?: { id: string }[];
		documents?: { id: string }[];
	}[];
};

/** What breaks the schema, and the rules beyond it: identifiers are unique where they name something, and references lead somewhere. */
export function brokenOc4ids(found: unknown): string[] {
	if (!validate(found))
		return validate.errors!.map(
			({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`
		);
	const { projects } = found as unknown as Package;
	const twice = (where: string, rows: { id: string }[] = []) =>
		new Set(rows.map(({ id }) => id)).size < rows.length ? [`${where}: an id twice`] : [];
	return [
		...twice('projects', projects),
		...projects.flatMap(({ id, parties, publicAuthority, locations, documents }) => [
			...twice(`${id} parties`, parties),
			...twice(`${id} locations`, locations),
			...twice(`${id} documents`, documents),
			...(publicAuthority &&
			!parties?.some((party) => party.id === publicAuthority.id && party.name === publicAuthority.name)
				? [`${id}: publicAuthority is no party`]
				: [])
		])
	];
}
