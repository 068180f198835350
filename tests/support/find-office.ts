import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const PARTS = { writer: 'libswlo.so', calc: 'libsclo.so' };

/** Whether LibreOffice is at hand with this part of it: a distribution installs them apart. */
export function hasOffice(part: keyof typeof PARTS): boolean {
	const found = (process.env['PATH'] ?? '')
		.split(delimiter)
		.map((folder) => join(folder, 'soffice'))
		.find((file) => existsSync(file));
	return found !== undefined && existsSync(join(dirname(realpathSync(found)), PARTS[part]));
}
