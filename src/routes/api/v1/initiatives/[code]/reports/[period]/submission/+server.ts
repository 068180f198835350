import { canReport, canSubmitReport, writeNames } from '#lib/domain/permission.ts';
import { readCondition, requireCurrent } from '#lib/server/api/conditions.ts';
import { endpoint } from '#lib/server/api/endpoint.ts';
import { Problem } from '#lib/server/api/problem.ts';
import { QUERIES, readQuery } from '#lib/server/api/query.ts';
import { readJson } from '#lib/server/api/read-json.ts';
import { emptyBody } from '#lib/server/api/schema/bodies.ts';
import { readKey, requireWriter, writeOnce } from '#lib/server/api/writer.ts';
import { isInHand } from '#lib/domain/report-flow.ts';
import { actAs, allow } from '#lib/server/guard.ts';
import { submitReport } from '#lib/server/operations/submit-report.ts';
import { loadReport } from '../../../../../../../initiatives/[code]/reports/[period]/load-report.ts';
import { missingToSubmit } from '../../../../../../../initiatives/[code]/reports/[period]/report-form.ts';
import type { RequestEvent } from './$types';
import { refuseFields } from '../report-body.ts';
import { replyReport } from '../report-reply.ts';

/** Hands the draft in for review, as the form does. */
export const POST = endpoint(async (event: RequestEvent) => {
	const { request, url } = event;
	const user = requireWriter(event, 'writes_reports');
	readQuery(url, QUERIES.nothing);
	const { subject, period, milestones, inWork } = await loadReport(event);
	allow(event, canReport(user, subject));
	actAs(event, writeNames(user, subject));
	const body = await readJson(request, emptyBody);
	const key = readKey(request, false);
	const seen = readCondition(request);
	if (seen === null) throw new Problem(428, 'precondition_required');
	const address = { initiative_id: subject.id, period, lock_version: seen.lock_version };
	const { isReplayed } = await writeOnce(
		event,
		key,
		body,
		async (trx, acting) => {
			await requireCurrent(trx, subject.id, period, seen);
			// Of a program that lost the answer, and whose report waits already, this is not asked again.
			if (inWork && isInHand(inWork.state)) {
				allow(event, canSubmitReport(user, subject, inWork));
				const missing = missingToSubmit(inWork.values, milestones.length > 0);
				if (Object.keys(missing).length > 0) refuseFields(missing, new Map());
			}
			await submitReport(trx, address, acting);
			return String(seen.id);
		},
		'noted'
	);
	return replyReport(event, 200, isReplayed);
});
