import { sql, type Transaction } from 'kysely';
import { addDays, type IsoDate } from '#lib/domain/calendar.ts';
import type { ActionKind } from '#lib/domain/ladder.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { openLadderSteps } from '#lib/server/operations/open-ladder-steps.ts';

const OUTCOMES: Record<ActionKind, string> = {
	acceleration_letter: 'ตัวอย่าง: ส่งหนังสือเร่งรัดแล้ว หน่วยงานตอบรับและปรับแผนการทำงานรายเดือน',
	field_visit: 'ตัวอย่าง: ลงพื้นที่ร่วมกับอำเภอแล้ว ตกลงลำดับงานใหม่และวันตรวจรับ',
	meeting: 'ตัวอย่าง: ที่ประชุมมีมติให้แก้แบบรูปรายการและประกาศจัดจ้างใหม่ภายในเดือน',
	executive_report: 'ตัวอย่าง: ผู้บริหารรับทราบและเห็นชอบแนวทางแก้ไข',
	other: 'ตัวอย่าง: ดำเนินการแล้ว'
};
const MINUTES = 'ตัวอย่าง: ผู้เข้าร่วมจากหน่วยงานรับผิดชอบ จังหวัด และ ศอ.บต. สรุปสาเหตุ งานที่ต้องทำ ผู้รับผิดชอบ และวันแล้วเสร็จ';
const SET_BECAUSE = 'ตัวอย่าง: ผู้รับจ้างเข้างานครบทุกจุดแล้วหลังสิ้นไตรมาส ผลจะปรากฏในรายงานงวดถัดไป';

/** The steps that the ladder asks for of the invented set, after its figures are there: some done, some past their day; and one health set by an executive. */
export async function insertSampleActions(trx: Transaction<DB>, today: IsoDate): Promise<void> {
	await openLadderSteps(trx, 'sample', today, { actor_id: null });
	const reviewer = await trx
		.selectFrom('app_user')
		.select('id')
		.where('is_sample', '=', true)
		.where('email', 'like', 'reviewer@%')
		.executeTakeFirst();
	const actions = await trx
		.selectFrom('action')
		.select(['id', 'kind'])
		.where('is_sample', '=', true)
		.orderBy('id')
		.execute();
	for (const [n, { id, kind }] of actions.entries()) {
		const opened_on = addDays(today, -14 * (n % 4));
		const closed =
			n % 3 === 0
				? {
						state: 'done' as const,
						outcome: OUTCOMES[kind],
						minutes: kind === 'meeting' ? MINUTES : null,
						closed_at: sql<Date>`clock_timestamp()`,
						closed_by: reviewer?.id ?? null
					}
				: {};
		await trx
			.updateTable('action')
			.set({ opened_on, due_date: addDays(opened_on, n % 2 === 0 ? 30 : 21), ...closed })
			.where('id', '=', id)
			.execute();
	}
	const late = await trx
		.selectFrom('action')
		.select(['initiative_id', 'fiscal_year', 'quarter'])
		.where('is_sample', '=', true)
		.where('health', '=', 'critical')
		.orderBy('id')
		.executeTakeFirst();
	if (!late) return;
	await trx
		.insertInto('health_override')
		.values({
			...late,
			health: 'behind',
			computed_health: 'critical',
			reason: SET_BECAUSE,
			set_on: today,
			ends_on: addDays(today, 90),
			set_by: reviewer?.id ?? null,
			is_sample: true
		})
		.execute();
}
