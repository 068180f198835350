import { canEditInitiative, writeNames } from '#lib/domain/permission.ts';
import { endpoint } from '#lib/server/api/endpoint.ts';
import { findApiSubject } from '#lib/server/api/find-initiative.ts';
import { findTransaction } from '#lib/server/api/find-transaction.ts';
import { listTable } from '#lib/server/api/list-table.ts';
import { QUERIES, readQuery } from '#lib/server/api/query.ts';
import { readJson } from '#lib/server/api/read-json.ts';
import { Problem } from '#lib/server/api/problem.ts';
import { transactionBody } from '#lib/server/api/schema/bodies.ts';
import { readKey, requireWriter, writeOnce } from '#lib/server/api/writer.ts';
import { actAs, allow } from '#lib/server/guard.ts';
import { recordTransaction } from '#lib/server/operations/record-transaction.ts';
import { parseTransaction } from '#lib/server/record-forms/money-form.ts';
import type { RequestEvent } from './$types';

export const GET = endpoint(async ({ url, params, locals }: RequestEvent) =>
	listTable(
		url,
		'transactions',
		{ actor: locals.user, today: locals.today },
		await findApiSubject(params.code, locals)
	)
);

/** Adds money, as the form does. A negative amount takes back an earlier one: none is ever changed. */
export const POST = endpoint(async (event: RequestEvent) => {
	const { url, params, locals, request } = event;
	const user = requireWriter(event, 'writes_money');
	readQuery(url, QUERIES.nothing);
	const subject = await findApiSubject(params.code, locals);
	allow(event, canEditInitiative(user, subject));
	actAs(event, writeNames(user, subject));
	const body = await readJson(request, transactionBody);
	const parsed = parseTransaction(
		{
			...body,
			source_reference: body.source_reference ?? '',
			expense_class: body.expense_class ?? '',
			budget_year: String(body.budget_year ?? '')
		},
		locals.today
	);
	if (!parsed.ok)
		throw new Problem(
			422,
			'invalid',
			Object.entries(parsed.errors).map(([name, code]) => ({ pointer: `/${name}`, code }))
		);
	const { location, isReplayed } = await writeOnce(
		event,
		readKey(request, true),
		body,
		async (trx, acting) => {
			const id = await recordTransaction(trx, subject.id, parsed.output, acting);
			return `/api/v1/initiatives/${subject.code}/transactions/${id}`;
		}
	);
	const id = Number(location.slice(location.lastIndexOf('/') + 1));
	return {
		status: 201,
		body: await findTransaction(id, subject.id, locals),
		headers: { location, ...(isReplayed && { 'idempotency-replayed': 'true' }) }
	};
});
