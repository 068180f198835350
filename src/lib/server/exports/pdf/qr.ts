import qrcode from 'qrcode-generator';

/** Dark runs of a QR code, each [column, row, length] in modules, and how many modules its side has. */
export type Qr = { size: number; runs: [number, number, number][] };

/** The QR code of an address, with a quarter of it spare: what is printed gets stained. */
export function qrOf(address: string): Qr {
	const code = qrcode(0, 'M');
	code.addData(address);
	code.make();
	const size = code.getModuleCount();
	const runs: Qr['runs'] = [];
	for (let row = 0; row < size; row++) {
		for (let column = 0; column < size; column++) {
			if (!code.isDark(row, column)) continue;
			const start = column;
			while (column + 1 < size && code.isDark(row, column + 1)) column++;
			runs.push([start, row, column - start + 1]);
		}
	}
	return { size, runs };
}
