import { db } from '#lib/server/db/database.ts';
import { findDataTime } from '#lib/server/queries/data-version.ts';

// One trivial query: also the floor that `npm run bench` measures the other pages against.
export const load = async () => ({ changedAt: (await findDataTime(db)).getTime() });
