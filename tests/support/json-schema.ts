type Schema = Record<string, unknown>;

const TYPES: Record<string, (value: unknown) => boolean> = {
	object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
	array: Array.isArray,
	string: (value) => typeof value === 'string',
	number: (value) => typeof value === 'number',
	integer: Number.isInteger,
	boolean: (value) => typeof value === 'boolean',
	null: (value) => value === null
};
const KNOWN = new Set([
	'type',
	'enum',
	'pattern',
	'format',
	'minimum',
	'maximum',
	'maxLength',
	'properties',
	'required',
	'additionalProperties',
	'items',
	'anyOf',
	'$ref',
	'description'
]);
const FORMATS: Record<string, RegExp> = {
	date: /^\d{4}-\d\d-\d\d$/,
	'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
};

/** What of a value a JSON Schema does not allow, by place: written against the standard, not against our converter. A keyword that is not known fails. */
export function violations(schema: Schema, value: unknown, root: Schema = schema, at = ''): string[] {
	const strange = Object.keys(schema).filter((keyword) => !KNOWN.has(keyword));
	if (strange.length > 0) return [`${at}: unknown keyword ${strange}`];
	const {
		$ref,
		anyOf,
		type,
		enum: values,
		pattern,
		format,
		minimum,
		maximum,
		maxLength,
		properties,
		required,
		additionalProperties,
		items
	} = schema as {
		$ref?: string;
		anyOf?: Schema[];
		type?: string | string[];
		enum?: unknown[];
		pattern?: string;
		format?: string;
		minimum?: number;
		maximum?: number;
		maxLength?: number;
		properties?: Record<string, Schema>;
		required?: string[];
		additionalProperties?: Schema | boolean;
		items?: Schema;
	};
	if ($ref) return violations(resolve(root, $ref), value, root, at);
	if (anyOf && !anyOf.some((one) => violations(one, value, root, at).length === 0))
		return [`${at}: none of anyOf`];
	if (type && ![type].flat().some((one) => TYPES[one]!(value)))
		return [`${at}: ${JSON.stringify(value)} is no ${[type].flat().join('|')}`];
	const wrong: string[] = [];
	if (values && !values.includes(value)) wrong.push(`${at}: ${JSON.stringify(value)} is none of ${values}`);
	if (typeof value === 'string') {
		if (pattern && !new RegExp(pattern, 'u').test(value))
			wrong.push(`${at}: ${value} does not match ${pattern}`);
		if (format && !FORMATS[format]!.test(value)) wrong.push(`${at}: ${value} is no ${format}`);
		if (maxLength !== undefined && [...value].length > maxLength) wrong.push(`${at}: too long`);
	}
	if (
		typeof value === 'number' &&
		((minimum !== undefined && value < minimum) || (maximum !== undefined && value > maximum))
	)
		wrong.push(`${at}: ${value} out of range`);
	if (Array.isArray(value) && items)
		wrong.push(...value.flatMap((one, i) => violations(items, one, root, `${at}/${i}`)));
	if (TYPES['object']!(value)) {
		const object = value as Record<string, unknown>;
		wrong.push(
			...(required ?? []).filter((name) => !(name in object)).map((name) => `${at}/${name}: missing`)
		);
		for (const [name, own] of Object.entries(object)) {
			const of = properties && Object.hasOwn(properties, name) ? properties[name]! : additionalProperties;
			if (of === false) wrong.push(`${at}/${name}: not described`);
			else if (of && of !== true) wrong.push(...violations(of, own, root, `${at}/${name}`));
		}
	}
	return wrong;
}

export function resolve(root: Schema, ref: string): Schema {
	const found = ref
		.replace(/^#\//, '')
		.split('/')
		.reduce<unknown>((at, name) => (at as Schema | undefined)?.[name], root);
	if (!found) throw new Error(`no ${ref}`);
	return found as Schema;
}
