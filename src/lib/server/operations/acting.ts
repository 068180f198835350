import type { IsoDate } from '#lib/domain/calendar.ts';

/** Who does it, in whose name (left out or null: in their own), on which day in Bangkok, in which request (null: no request). The caller owns the transaction, and raises the data version last (idempotency.ts). */
export type Acting = {
	actor_id: string;
	on_behalf_of?: string | null;
	today: IsoDate;
	request_id: string | null;
};
