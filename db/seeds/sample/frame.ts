import type { Transaction } from 'kysely';
import { addDays, quarterEnd, type Quarter } from '#lib/domain/calendar.ts';
import type { DB } from '#lib/server/db/schema.ts';

const QUARTERS: Quarter[] = [1, 2, 3, 4];
/** Days after a quarter's end that reports are due; the letter of each year sets it anew. */
const DUE_DAYS: Record<number, number> = { 2562: 15, 2563: 10, 2564: 12 };

export const ORGANISATIONS = ['sample-a', 'sample-b', 'sample-c'];

/** What the invented initiatives hang on: three bodies, four plans, twelve open reporting periods. */
export async function insertFrame(trx: Transaction<DB>): Promise<void> {
	const names = [
		['ก', 'A'],
		['ข', 'B'],
		['ค', 'C']
	] as const;
	await trx
		.insertInto('organisation')
		.values(
			names.map(([th, en], i) => ({
				code: ORGANISATIONS[i]!,
				name_th: `หน่วยงานตัวอย่าง ${th}`,
				name_en: `Sample organisation ${en}`,
				kind: 'agency',
				is_sample: true
			}))
		)
		.execute();
	const annual = [2562, 2563, 2564].map((year) => ({
		code: `sample-${year}`,
		title_th: `ตัวอย่าง: แผนปฏิบัติการประจำปีงบประมาณ ${year}`,
		title_en: `Sample: annual action plan, fiscal year ${year}`,
		kind: 'annual',
		start_date: `${year - 544}-10-01`,
		end_date: `${year - 543}-09-30`
	}));
	const several = {
		code: 'sample-years',
		title_th: 'ตัวอย่าง: แผนงานต่อเนื่องหลายปี 2562–2565',
		title_en: 'Sample: plan over several years, 2562–2565',
		kind: 'integrated',
		start_date: '2018-10-01',
		end_date: '2022-09-30'
	};
	await trx
		.insertInto('plan')
		.values([...annual, several].map((plan) => ({ ...plan, owner_code: 'sample-a', is_sample: true })))
		.execute();
	const periods = Object.entries(DUE_DAYS).flatMap(([year, days]) =>
		QUARTERS.map((quarter) => ({
			fiscal_year: Number(year),
			quarter,
			due_date: addDays(quarterEnd({ fiscalYear: Number(year), quarter }), days),
			is_sample: true
		}))
	);
	// Where an official opened the same quarter first, it is theirs.
	await trx
		.insertInto('reporting_period')
		.values(periods)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}
