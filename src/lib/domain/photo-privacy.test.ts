import { expect, test } from 'vitest';
import { withoutTraces } from './photo-privacy.ts';

const bytes = (...parts: (string | number[])[]) =>
	new Uint8Array(
		parts.flatMap((part) =>
			typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part
		)
	);
const segment = (marker: number, ...parts: (string | number[])[]) => {
	const body = bytes(...parts);
	return [0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body];
};
/** Little-endian, with a maker's note before the orientation and a place behind it. */
const exif = (turn: number) =>
	segment(
		0xe1,
		'Exif\0\0',
		'II*\0',
		[8, 0, 0, 0, 2, 0],
		[0x0f, 0x01, 2, 0, 4, 0, 0, 0],
		'Cam\0',
		[0x12, 0x01, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0],
		[0, 0, 0, 0],
		'GPS 6.86N 101.25E'
	);
const picture = [
	...segment(0xdb, [0, 1, 2]),
	...segment(0xda, [1, 2]),
	0x12,
	0xff,
	0x00,
	0x34,
	0xff,
	0xd3,
	0x56,
	...segment(0xc4, [7]),
	...segment(0xda, [3]),
	0x78
];
const jpeg = (...more: number[][]) =>
	bytes([0xff, 0xd8], segment(0xe0, 'JFIF\0', [1, 1]), ...more, picture, [0xff, 0xd9]);
const text = (of: Uint8Array | null) => String.fromCharCode(...of!);

test('a photo keeps its picture, its colours and its way up, and tells nothing of place, camera or owner', () => {
	const sent = bytes(
		[
			...jpeg(
				exif(6),
				segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<GPS>'),
				segment(0xed, 'Photoshop'),
				segment(0xe2, 'ICC_PROFILE\0', [1]),
				segment(0xe2, 'MPF\0'),
				segment(0xfe, 'ผู้ถ่าย'.slice(0, 0), 'owner')
			)
		],
		'a second photo with GPS'
	);
	const clean = withoutTraces('jpg', sent);
	expect(text(clean)).not.toMatch(/GPS|Cam|Photoshop|MPF|owner|second/);
	const turned = [
		0xff,
		0xe1,
		0,
		34,
		...bytes('Exif\0\0MM\0*'),
		0,
		0,
		0,
		8,
		0,
		1,
		1,
		0x12,
		0,
		3,
		0,
		0,
		0,
		1,
		0,
		6,
		0,
		0,
		0,
		0,
		0,
		0
	];
	expect(clean).toEqual(jpeg(turned, segment(0xe2, 'ICC_PROFILE\0', [1])));
	expect(withoutTraces('jpg', clean!)).toEqual(clean);
	expect(withoutTraces('jpg', jpeg(exif(1)))).toEqual(jpeg());
});

test('what does not hold together is refused, never guessed', () => {
	const whole = jpeg(exif(6));
	for (let n = 3; n < whole.length; n++) expect(withoutTraces('jpg', whole.subarray(0, n))).toBeNull();
	expect(withoutTraces('png', bytes([0x89], 'PNG\r\n\x1a\n', [0, 0, 9, 9], 'eXIf'))).toBeNull();
});

test('a drawing loses its notes alone; other files stay as they are', () => {
	const chunk = (name: string, body: string) => [0, 0, 0, body.length, ...bytes(name, body, [1, 2, 3, 4])];
	const head = [0x89, ...bytes('PNG\r\n\x1a\n'), ...chunk('IHDR', 'x')];
	expect(
		withoutTraces(
			'png',
			bytes(
				head,
				chunk('eXIf', 'GPS'),
				chunk('tEXt', 'Author'),
				chunk('IDAT', 'y'),
				chunk('IEND', ''),
				'behind'
			)
		)
	).toEqual(bytes(head, chunk('IDAT', 'y'), chunk('IEND', '')));
	expect(withoutTraces('pdf', bytes('%PDF-'))).toEqual(bytes('%PDF-'));
});
