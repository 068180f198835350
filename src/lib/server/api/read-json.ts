import * as v from 'valibot';
import { Problem, type Pointed, type PointedCode } from '#lib/server/api/problem.ts';
import { BadRequest } from '#lib/server/errors.ts';
import errorsWords from '#lib/i18n/errors.ts';

const MOST_BYTES = 256 * 1024;

/** The one reader of programs' bodies: 415 of another type, 413 too large, 400 no JSON, 422 with every value that is not as described. */
export async function readJson<S extends v.GenericSchema>(
	request: Request,
	schema: S
): Promise<v.InferOutput<S>> {
	if (
		!/^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(
			request.headers.get('content-type') ?? ''
		)
	)
		throw new BadRequest(415, 'wrong_type');
	if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) throw new BadRequest(413, 'too_big');
	const bytes = await request.arrayBuffer().catch((error: { status?: unknown }) => {
		throw error.status === 413 ? new BadRequest(413, 'too_big') : new BadRequest(400, 'malformed');
	});
	if (bytes.byteLength > MOST_BYTES) throw new BadRequest(413, 'too_big');
	return checked(schema, parse(bytes));
}

function parse(bytes: ArrayBuffer): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		throw new BadRequest(400, 'malformed');
	}
}

function checked<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
	// To valibot a list is an object without names.
	if (Array.isArray(value)) throw new Problem(422, 'invalid', [{ pointer: '', code: 'invalid' }]);
	const result = v.safeParse(schema, value);
	if (result.success) return result.output;
	throw new Problem(422, 'invalid', pointed(result.issues).slice(0, 100));
}

/** One error a place, the first. */
export function pointed(issues: readonly v.BaseIssue<unknown>[]): (Pointed & { pointer: string })[] {
	const errors = new Map<string, PointedCode>();
	for (const issue of issues) {
		const pointer = (issue.path ?? [])
			.map(({ key }) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`)
			.join('');
		if (!errors.has(pointer)) errors.set(pointer, codeOf(issue));
	}
	return [...errors].map(([pointer, code]) => ({ pointer, code }));
}

function codeOf({ type, message, input, expected }: v.BaseIssue<unknown>): PointedCode {
	if (message in errorsWords.th.fields) return message as PointedCode;
	if (type === 'strict_object' && expected === 'never') return 'unknown_field';
	if (input === undefined) return 'required';
	return ['max_length', 'max_value'].includes(type)
		? type === 'max_length'
			? 'too_long'
			: 'too_large'
		: type === 'picklist'
			? 'unknown_choice'
			: 'invalid';
}
