import { canReport, writeNames } from '#lib/domain/permission.ts';
import { readCondition, requireCurrent } from '#lib/server/api/conditions.ts';
import { endpoint } from '#lib/server/api/endpoint.ts';
import { QUERIES, readQuery } from '#lib/server/api/query.ts';
import { readJson } from '#lib/server/api/read-json.ts';
import { reportBody } from '#lib/server/api/schema/bodies.ts';
import { readKey, requireWriter, writeOnce } from '#lib/server/api/writer.ts';
import { actAs, allow } from '#lib/server/guard.ts';
import { saveReport } from '#lib/server/operations/save-report.ts';
import { withUnknown } from '../../../../../../initiatives/[code]/reports/[period]/keep-draft.ts';
import { loadReport } from '../../../../../../initiatives/[code]/reports/[period]/load-report.ts';
import { parseReport } from '../../../../../../initiatives/[code]/reports/[period]/report-form.ts';
import type { RequestEvent } from './$types';
import { fieldsOfBody, refuseFields } from './report-body.ts';
import { replyReport } from './report-reply.ts';

export const GET = endpoint(async (event: RequestEvent) => {
	readQuery(event.url, QUERIES.nothing);
	return replyReport(event);
});

/** Saves the draft as the form does. */
export const PUT = endpoint(async (event: RequestEvent) => {
	const { locals, request, url } = event;
	const user = requireWriter(event, 'writes_reports');
	readQuery(url, QUERIES.nothing);
	const page = await loadReport(event);
	allow(event, canReport(user, page.subject));
	actAs(event, writeNames(user, page.subject));
	const body = await readJson(request, reportBody);
	const { values, pointers } = fieldsOfBody(body, page);
	const parsed = parseReport(
		values,
		page.milestones.map(({ id }) => id),
		page.indicators,
		locals.today
	);
	if (!parsed.ok) refuseFields(parsed.errors, pointers);
	const seen = readCondition(request);
	const address = {
		initiative_id: page.subject.id,
		period: page.period,
		lock_version: seen?.lock_version ?? null
	};
	const { isReplayed } = await writeOnce(
		event,
		readKey(request, false),
		body,
		async (trx, acting) => {
			await requireCurrent(trx, address.initiative_id, address.period, seen);
			return String((await saveReport(trx, address, withUnknown(parsed.output, page), acting)).id);
		},
		'noted'
	);
	return replyReport(event, seen === null ? 201 : 200, isReplayed);
});
