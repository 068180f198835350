import { expect, test } from 'vitest';
import { parseDraft, reportFields } from './report-form.ts';

const today = '2020-10-12';

test('a draft keeps what can be read, and the rest as it was typed', () => {
	const sent = {
		outstanding: '๑,๐๐๐',
		disbursed: 'ล้านกว่า',
		results: 'เสร็จแล้ว',
		m1_percent: '๑๐๕',
		m1_start: '๕ ต.ค. ๒๕๖๒',
		m2_percent: '40',
		m2_end: '1 ม.ค. 2562',
		m2_start: '1 ก.พ. 2562',
		cause1_kind: '',
		cause1_words: 'ฝนตก',
		cause2_kind: 'budget',
		cause2_words: 'งบมาช้า'
	};
	const { output, unread, errors } = parseDraft(sent, [1, 2], [], today);
	expect(errors).toEqual({
		disbursed: 'not_a_number',
		m1_percent: 'not_a_percent',
		m2_end: 'end_before_start',
		cause1_kind: 'required'
	});
	expect(unread).toEqual({
		disbursed: 'ล้านกว่า',
		m1_percent: '๑๐๕',
		m2_end: '1 ม.ค. 2562',
		cause1_kind: '',
		cause1_words: 'ฝนตก'
	});
	expect(output).toMatchObject({
		outstanding: '1000',
		disbursed: null,
		results: 'เสร็จแล้ว',
		explanations: [{ kind: 'budget', words: 'งบมาช้า' }]
	});
	expect(output.milestones).toMatchObject([
		{ percent: null, actual_start: '2019-10-05' },
		{ percent: '40', actual_start: '2019-02-01', actual_end: null }
	]);
});

test('what is put right is read; two wrong things of one cause stay together', () => {
	const sent = {
		disbursed: '5',
		results: 'เสร็จแล้ว',
		m1_percent: '40',
		m1_end: '1 ม.ค. 2562',
		m1_start: '1 ก.พ. 2562',
		cause1_kind: '',
		cause1_words: 'ฝนตก'
	};
	const { output, unread, errors } = parseDraft(sent, [1], [], today);
	expect(errors).toEqual({ m1_end: 'end_before_start', cause1_kind: 'required' });
	expect(unread).toEqual({ m1_end: '1 ม.ค. 2562', cause1_kind: '', cause1_words: 'ฝนตก' });
	expect(output).toMatchObject({
		disbursed: '5',
		results: 'เสร็จแล้ว',
		explanations: [],
		milestones: [{ milestone_id: 1, percent: '40', actual_start: '2019-02-01', actual_end: null }]
	});
	const fields = reportFields(output, [], 'th', unread);
	expect(fields).toMatchObject({ m1_end: '1 ม.ค. 2562', cause1_words: 'ฝนตก', disbursed: '5' });
	expect(parseDraft({ ...fields, m1_end: '', cause1_kind: 'weather' }, [1], [], today)).toMatchObject({
		unread: null,
		errors: {}
	});
});
