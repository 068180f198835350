import type { Kysely } from 'kysely';
import type { IsoDate } from '#lib/domain/calendar.ts';
import { fileGrants, type FileFailure, type FileStage, type Progress } from '#lib/domain/made-file.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { JobLog } from '#lib/server/jobs/queue.ts';
import { keepMadeFile } from '#lib/server/operations/keep-made-file.ts';
import { findDataVersion } from '#lib/server/queries/data-version.ts';
import {
	claimFile,
	updateFileFailed,
	updateFileProgress,
	type RequestedFile
} from '#lib/server/queries/made-file.ts';
import { findActingPerson, type Person } from '#lib/server/queries/person.ts';

export type MadeBytes = { bytes: Uint8Array; file_name: string; media_type: string };
/** Gives the file that the address gives to this person on this day, or why there is none. */
export type Make = (
	file: Pick<RequestedFile, 'path' | 'query' | 'lang'>,
	person: Person,
	today: IsoDate,
	progress: Progress
) => Promise<MadeBytes | { failure: FileFailure }>;
export type FileMaker = { make: Make; release: string; log: JobLog };

const SIGN_OF_LIFE_MS = 1_000;
/** These may be over at the next try; every other reason stays. */
const PASSING: readonly FileFailure[] = ['busy', 'broken'];

/** One try to make a file, with the grants that its owner has today; how far it is can be read while it works. */
export async function makeFile(
	db: Kysely<DB>,
	id: number,
	today: IsoDate,
	{ make, release, log }: FileMaker
): Promise<void> {
	const file = await claimFile(db, id);
	if (!file) return;
	const fail = (failure: FileFailure) =>
		updateFileFailed(db, id, failure, file.attempts, !PASSING.includes(failure));
	const person = await findActingPerson(db, file.user_id, today);
	if (!person) return fail('disabled');
	let now: { stage: FileStage; percent: number | null } = { stage: 'reading', percent: null };
	const tell = () =>
		updateFileProgress(db, id, now.stage, now.percent).catch((err: unknown) =>
			log.error({ job: 'file', key: id, err })
		);
	const timer = setInterval(() => void tell(), SIGN_OF_LIFE_MS);
	try {
		const before = await findDataVersion(db);
		const made = await make(file, person, today, (stage, percent = null) => (now = { stage, percent }));
		if ('failure' in made) return await fail(made.failure);
		const after = await findDataVersion(db);
		clearInterval(timer);
		await updateFileProgress(db, id, 'keeping', null);
		await keepMadeFile(db, id, made, {
			release,
			as_of: today,
			grants: fileGrants(person),
			data_version: before === after ? before : null
		});
	} catch (err) {
		log.error({ job: 'file', key: id, path: file.path, err });
		await fail('broken');
	} finally {
		clearInterval(timer);
	}
}
