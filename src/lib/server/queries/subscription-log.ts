import { sql, type Kysely } from 'kysely';
import type { FileFailure, FileState } from '#lib/domain/made-file.ts';
import type { DB } from '#lib/server/db/schema.ts';

/** What became of an occasion: its mail left, only a file was to be made and is, it is still in hand, or there is no mail or file and will be none. */
export const deliveryStates = ['sent', 'file', 'in_hand', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];
export type DeliveryRow = {
	id: number;
	occasion: string;
	created_at: Date;
	by_email: boolean;
	attempts: number;
	sent_at: Date | null;
	last_error: string | null;
	who: string;
	is_sample: boolean;
	report: string | null;
	path: string;
	query: string;
	view_name: string | null;
	file_state: FileState | null;
	failure: FileFailure | null;
	state: DeliveryState;
};

// A file that is not there any more was kept long enough, or dropped by its owner.
const state = sql<DeliveryState>`case when d.sent_at is not null then 'sent' when d.given_up_at is not null or f.state = 'failed' then 'failed'
	when not d.by_email and (f.id is null or f.state = 'ready') then 'file' else 'in_hand' end`;

/** Every delivery of a subscription, the newest first, for administrators. */
export async function listDeliveryLog(
	db: Kysely<DB>,
	of: DeliveryState | null,
	limit: number,
	offset: number
): Promise<DeliveryRow[]> {
	const { rows } = await sql<DeliveryRow>`
		select d.id, d.occasion, d.created_at, d.by_email, d.attempts, d.sent_at, d.last_error, u.name as who, u.is_sample, s.report, s.path, s.query, v.name as view_name,
			f.state as file_state, f.failure, ${state} as state
		from subscription_delivery d join subscription s on s.id = d.subscription_id join app_user u on u.id = s.user_id
			left join saved_view v on v.id = s.view_id left join made_file f on f.id = d.file_id
		where ${of}::text is null or ${state} = ${of}
		order by d.id desc limit ${limit} offset ${offset}`.execute(db);
	return rows;
}
