import type { JsonSchema } from '#lib/server/api/openapi/json-schema.ts';
import { toJsonSchema } from '#lib/server/api/openapi/json-schema.ts';
import { TABLES, type TableName } from '#lib/server/api/tables.ts';

export type FieldType = 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'datetime';
export type FieldSchema = {
	name: string;
	type: FieldType;
	constraints: { required: boolean; enum?: string[]; minimum?: number; maximum?: number };
};

/** The fields of a table in the words of Frictionless' Table Schema, from the schema that the API answers by. */
export function fieldsOf(name: TableName): FieldSchema[] {
	const { properties } = toJsonSchema(TABLES[name].row) as { properties: Record<string, JsonSchema> };
	return Object.entries(properties).map(
		([field, { type, format, pattern, enum: values, minimum, maximum }]) => {
			const types = [type].flat() as string[];
			const required = !types.includes('null');
			return {
				name: field,
				type: typeOf(types[0]!, format, pattern),
				constraints: {
					required,
					...(Array.isArray(values) && { enum: values.filter((one) => one !== null) }),
					...(typeof minimum === 'number' && { minimum }),
					...(typeof maximum === 'number' && { maximum })
				}
			};
		}
	);
}

function typeOf(type: string, format: unknown, pattern: unknown): FieldType {
	if (format === 'date') return 'date';
	if (format === 'date-time') return 'datetime';
	// Decimals are text in JSON alone.
	return type === 'string' && pattern !== undefined ? 'number' : (type as FieldType);
}

const REFERENCES: Record<string, { table: TableName; field: string }> = {
	plan_code: { table: 'plans', field: 'code' },
	organisation_code: { table: 'organisations', field: 'code' },
	owner_code: { table: 'organisations', field: 'code' },
	dimension_code: { table: 'dimensions', field: 'code' },
	place_code: { table: 'places', field: 'code' },
	initiative_code: { table: 'initiatives', field: 'code' },
	predecessor_code: { table: 'initiatives', field: 'code' }
};

/** What leads to which other table; '' = to itself. */
export function foreignKeysOf(
	name: TableName
): { fields: string[]; reference: { resource: string; fields: string[] } }[] {
	const names = Object.keys(TABLES[name].row.entries);
	const keys = names.flatMap((field) => {
		const to = REFERENCES[field] ?? (field === 'parent_code' ? { table: name, field: 'code' } : undefined);
		return to
			? [{ fields: [field], reference: { resource: to.table === name ? '' : to.table, fields: [to.field] } }]
			: [];
	});
	if (!names.includes('indicator_code')) return keys;
	return [
		...keys,
		{
			fields: ['initiative_code', 'indicator_code'],
			reference: { resource: 'indicators', fields: ['initiative_code', 'code'] }
		}
	];
}
