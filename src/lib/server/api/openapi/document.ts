import type { Lang } from '#lib/domain/lang.ts';
import api from '#lib/i18n/api.ts';
import fields from '#lib/i18n/fields.ts';
import { toJsonSchema, type JsonSchema } from '#lib/server/api/openapi/json-schema.ts';
import { OPERATIONS, type Operation } from '#lib/server/api/openapi/operations.ts';
import { summaryOf } from '#lib/server/api/openapi/operation-summary.ts';
import { problem } from '#lib/server/api/schema/answers.ts';

/** The whole description, from the very schemas that the routes read and answer by. */
export function openApiDocument(origin: string, lang: Lang): JsonSchema {
	const t = api(lang);
	const paths: Record<string, Record<string, JsonSchema>> = {};
	for (const one of OPERATIONS)
		(paths[one.path === '' ? '/' : one.path] ??= {})[one.method] = operationOf(one, lang);
	return {
		openapi: '3.1.1',
		info: {
			title: t.page.title,
			version: '1',
			description: [t.page.intro, ...t.page.rulesItems.map((item) => `- ${item}`)].join('\n')
		},
		servers: [{ url: `${origin}/api/v1` }],
		security: [{}, { bearer: [] }],
		paths,
		components: {
			securitySchemes: { bearer: { type: 'http', scheme: 'bearer', description: t.problems.sign_in.detail } },
			schemas: { Problem: toJsonSchema(problem) },
			responses: {
				Problem: {
					description: t.page.problems,
					content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
				}
			}
		}
	};
}

function operationOf(operation: Operation, lang: Lang): JsonSchema {
	const { id, method, body, statuses } = operation;
	return {
		operationId: id,
		summary: summaryOf(operation, lang),
		tags: [api(lang).page[method === 'get' ? 'reads' : 'writes']],
		...((method !== 'get' || id === 'token') && { security: [{ bearer: [] }] }),
		parameters: parametersOf(operation, lang),
		...(body && {
			requestBody: {
				required: true,
				content: { 'application/json': { schema: described(toJsonSchema(body), lang) } }
			}
		}),
		responses: {
			...Object.fromEntries(statuses.map((status) => [status, responseOf(operation, status, lang)])),
			default: { $ref: '#/components/responses/Problem' }
		}
	};
}

function responseOf({ answer }: Operation, status: number, lang: Lang): JsonSchema {
	if (status >= 400) return { $ref: '#/components/responses/Problem' };
	const headers = { ETag: { schema: { type: 'string' } } };
	if (status === 304) return { description: 'Not Modified', headers };
	return {
		description: status === 201 ? 'Created' : 'OK',
		headers,
		content: { 'application/json': { schema: described(toJsonSchema(answer), lang) } }
	};
}

function parametersOf({ path, query, takes = {} }: Operation, lang: Lang): JsonSchema[] {
	const t = api(lang);
	const words = t.parameters;
	const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
		name,
		in: 'path',
		required: true,
		description: words[name as keyof typeof words],
		schema: { type: 'string' }
	}));
	const inQuery = Object.entries(query.entries).map(([name, schema]) => ({
		name,
		in: 'query',
		required: false,
		description: words[name as keyof typeof words],
		schema: toJsonSchema(schema)
	}));
	const header = (name: string, required: boolean, description: string) => ({
		name,
		in: 'header',
		required,
		description,
		schema: { type: 'string' }
	});
	return [
		...inPath,
		...inQuery,
		...(takes.condition
			? [header('If-Match', takes.condition === 'version', t.problems.precondition_required.detail)]
			: []),
		...(takes.condition === 'version_or_none'
			? [header('If-None-Match', false, t.problems.precondition_required.detail)]
			: []),
		...(takes.key ? [header('Idempotency-Key', takes.key === 'required', t.problems.no_key.detail)] : [])
	];
}

/** With the dictionary's words beside each field that it knows. */
function described(schema: JsonSchema, lang: Lang): JsonSchema {
	const dictionary: Record<string, string> = fields(lang);
	const walk = (one: JsonSchema): JsonSchema => {
		const { properties, items } = one as { properties?: Record<string, JsonSchema>; items?: JsonSchema };
		const named =
			properties &&
			Object.fromEntries(
				Object.entries(properties).map(([name, of]) => [
					name,
					{ ...walk(of), ...(Object.hasOwn(dictionary, name) && { description: dictionary[name] }) }
				])
			);
		return { ...one, ...(named && { properties: named }), ...(items && { items: walk(items) }) };
	};
	return walk(schema);
}
