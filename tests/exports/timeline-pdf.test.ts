import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { layoutTimeline } from '#lib/charts/timeline/layout.ts';
import { renderPdf, stopPdfCompiler } from '#lib/server/exports/pdf/render-pdf.ts';
import { timelinePdfData } from '#lib/server/exports/timeline/pdf-data.ts';
import { withDaysInTitle } from '#lib/server/exports/timeline/picture.ts';
import type { TimelineSubject } from '#lib/server/exports/timeline/subject.ts';
import { readPdf, textOf } from '../support/pdf-reader.ts';
import { manyRows, markedSubject } from './timeline-marks.ts';
import { timelineSubject } from './timeline-subject.ts';

afterAll(stopPdfCompiler);
const layoutOf = ({ groups, range, links, grid, edition }: TimelineSubject) =>
	layoutTimeline(groups, range, edition.today, edition.lang, links, grid);
const pdfOf = (subject: TimelineSubject, paper: 'a3' | 'a4' = 'a4') =>
	renderPdf('/timeline.typ', timelinePdfData(subject, layoutOf(subject), paper));

describe('the PDF', () => {
	test('is broad, tagged, the same bytes twice; each row’s drawing has a text that says all of it', async () => {
		const subject = withDaysInTitle(markedSubject());
		const [first, second] = [await pdfOf(subject), await pdfOf(subject)];
		expect(Buffer.compare(first, second)).toBe(0);
		const pdf = await readPdf(first);
		const text = Buffer.from(first).toString('latin1');
		expect(text).toMatch(/MediaBox ?\[0 0 841\.\d+ 595\.\d+\]/);
		expect(text).toMatch(/\/Lang \(th/);
		expect(pdf.metadata).toMatch(/pdfuaid:part[^0-9]*1/);
		expect([pdf.title, ...pdf.roles.slice(0, 20)]).toEqual(
			expect.arrayContaining(['เส้นเวลา 1 ต.ค. 2562 – 31 มี.ค. 2564', 'H1', 'Table', 'TH', 'Figure'])
		);
		for (const row of layoutOf(subject).bands.flatMap((band) => band.rows))
			expect(pdf.alts).toContainEqual(expect.stringContaining(row.name));
		expect(pdf.alts.join('\n')).toContain('ก 1');
	});

	test('has the words of the marks, what a row waits for, and the legend', async () => {
		const text = textOf(await readPdf(await pdfOf(withDaysInTitle(markedSubject('en')))));
		for (const words of [
			'Security',
			'from 3 of 4 initiatives',
			'44 days late',
			'critical chain',
			'waits for S63-01',
			'delays 2 others',
			'sample',
			'Today, 12 Oct 2020',
			'Goes on beyond the time shown',
			'Critical chain (takes longest)',
			'Suspended'
		])
			expect(text).toContain(words);
		expect(textOf(await readPdf(await pdfOf(timelineSubject())))).not.toContain('ลำดับวิกฤต');
	});

	test('draws an arrow between rows of a page, and none to another page', async () => {
		const [linked, apart] = [manyRows(8), manyRows(80)];
		const operations = async (subject: TimelineSubject) =>
			(await readPdf(await pdfOf(subject))).operations.reduce((sum, n) => sum + n, 0);
		expect(await operations(linked)).toBeGreaterThan((await operations({ ...linked, links: [] })) + 8);
		const far = { from: 'milestone-01', to: 'milestone-193', isCritical: true, name: 'ไกล' };
		// The words of it, and nothing drawn but its part of the legend.
		const one = { ...apart, links: [far] };
		const data = timelinePdfData(one, layoutOf(one), 'a4');
		const without = {
			...data,
			groups: data.groups.map((group) => ({
				...group,
				rows: group.rows.map((row) => ({ ...row, arrows: [] }))
			}))
		};
		expect((await readPdf(await renderPdf('/timeline.typ', data))).operations).toEqual(
			(await readPdf(await renderPdf('/timeline.typ', without))).operations
		);
	});

	test('splits over pages of A3: heads, the group that goes on, as-of time and page on each', async () => {
		const bytes = await pdfOf(withDaysInTitle(manyRows(120)), 'a3');
		expect(Buffer.from(bytes).toString('latin1')).toMatch(/MediaBox ?\[0 0 1190\.\d+ 841\.\d+\]/);
		const { pages, lines } = await readPdf(bytes);
		expect(pages).toBeGreaterThan(3);
		for (const [i, page] of lines.entries()) {
			const text = page.join('\n');
			for (const words of ['2563', '12 ต.ค. 2563', `หน้า ${i + 1}/${pages}`]) expect(text).toContain(words);
			expect(page.slice(0, 18).join('\n')).toMatch(/ด้าน \d/);
		}
		expect(lines.flat().join('\n')).toContain('C-29');
	});

	test('takes 500 rows', async () => {
		const bytes = await pdfOf(withDaysInTitle(manyRows(500)));
		const text = textOf(await readPdf(bytes));
		expect([text.includes('C-0'), text.includes('C-124')]).toEqual([true, true]);
		// By another reader too, where qpdf is at hand.
		if (spawnSync('qpdf', ['--version']).error) return;
		const folder = mkdtempSync(join(tmpdir(), 'tidtam-pdf-'));
		writeFileSync(join(folder, 'long.pdf'), bytes);
		expect(execFileSync('qpdf', ['--check', join(folder, 'long.pdf')]).toString()).toContain(
			'No syntax or stream encoding errors'
		);
		rmSync(folder, { recursive: true });
	}, 120_000);
});
