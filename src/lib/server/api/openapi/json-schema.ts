import type * as v from 'valibot';

export type JsonSchema = { [keyword: string]: unknown };
type Any = v.GenericSchema & Record<string, never>;
type Piece = { kind: string; type: string; requirement?: unknown };

/** A valibot schema as JSON Schema 2020-12, of what is sent: the kinds that the API is written in, and an error for any other. */
export function toJsonSchema(schema: v.GenericSchema): JsonSchema {
	const { pipe } = schema as { pipe?: readonly (v.GenericSchema & Piece)[] };
	if (pipe) return Object.assign(toJsonSchema(pipe[0]!), ...pipe.slice(1).map(keywordsOf));
	const of = schema as unknown as Any & {
		entries: Record<string, v.GenericSchema>;
		item: v.GenericSchema;
		wrapped: v.GenericSchema;
		value: v.GenericSchema;
		options: unknown[];
		default: unknown;
	};
	switch (schema.type) {
		case 'string':
		case 'boolean':
		case 'number':
			return { type: schema.type };
		case 'picklist':
			return { type: 'string', enum: [...of.options] };
		case 'array':
			return { type: 'array', items: toJsonSchema(of.item) };
		case 'record':
			return { type: 'object', additionalProperties: toJsonSchema(of.value) };
		case 'nullable':
			return nullable(toJsonSchema(of.wrapped));
		case 'optional':
			return toJsonSchema(of.wrapped);
		case 'strict_object':
			return objectOf(of.entries);
		default:
			throw new TypeError(`no JSON Schema for ${schema.type}`);
	}
}

function objectOf(entries: Record<string, v.GenericSchema>): JsonSchema {
	const required = Object.entries(entries)
		.filter(([, entry]) => entry.type !== 'optional')
		.map(([name]) => name);
	const properties = Object.fromEntries(
		Object.entries(entries).map(([name, entry]) => [name, toJsonSchema(entry)])
	);
	return {
		type: 'object',
		properties,
		...(required.length > 0 && { required }),
		additionalProperties: false
	};
}

function nullable({ type, enum: values, ...rest }: JsonSchema): JsonSchema {
	if (typeof type !== 'string') return { anyOf: [{ type, ...rest }, { type: 'null' }] };
	return { type: [type, 'null'], ...(Array.isArray(values) && { enum: [...values, null] }), ...rest };
}

/** What an action of a pipe asks; one that only computes, or asks for more than JSON Schema can say, adds nothing. */
function keywordsOf({ type, requirement }: Piece): JsonSchema {
	switch (type) {
		case 'regex':
			return { pattern: (requirement as RegExp).source };
		case 'iso_date':
			return { format: 'date' };
		case 'iso_timestamp':
			return { format: 'date-time' };
		case 'integer':
		case 'safe_integer':
			return { type: 'integer' };
		case 'min_value':
			return { minimum: requirement };
		case 'max_value':
			return { maximum: requirement };
		case 'max_length':
			return { maxLength: requirement };
		case 'check':
			return {};
		default:
			throw new TypeError(`no JSON Schema for ${type}`);
	}
}
