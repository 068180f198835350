import { citing, type Citation } from './cite.ts';
import { attachedBodies } from './organisations.ts';
import { IATI, MEETING, VISIT } from './sources.ts';

/** Who took part, as the sources say. That gives nobody a role in an initiative. */
export const participants = [
	{ source_key: VISIT, organisation_code: 'usaid', paragraph: '¶1' },
	{ source_key: VISIT, organisation_code: 'sbpac', paragraph: '¶1' },
	...['sbpac', 'sbpac-special-area', ...attachedBodies].map((organisation_code) => ({
		source_key: MEETING,
		organisation_code,
		paragraph: '¶1'
	}))
];

export const organisationCitations: Citation[] = [
	citing('organisation', 'usaid').stated(VISIT, 1, null),
	citing('organisation', 'sbpac').stated(VISIT, 1, null, [
		'ข่าวกล่าวถึงหน่วยงานรัฐ ภาคประชาสังคม และสถาบันการศึกษาโดยไม่ออกชื่อ',
		'The text also speaks of state agencies, civil society and educational institutions, without names'
	]),
	citing('organisation', 'sbpac').stated(MEETING, 1, null, [
		'รวมสำนักและกองของ ศอ.บต.',
		'With its offices and divisions'
	]),
	citing('organisation', 'sbpac-special-area').stated(MEETING, 1, null, [
		'ผู้อำนวยการกองเข้าร่วมประชุม',
		'The head of the division took part'
	]),
	citing('organisation', 'sbpac-special-area').editorial(MEETING, 1, 'parent_code', [
		'อ่านว่าเป็นกองของ ศอ.บต.',
		'Read as a division of SBPAC'
	]),
	citing('organisation', 'development-alternatives').stated(IATI, null, null),
	...attachedBodies.map((code) =>
		citing('organisation', code).stated(MEETING, 1, null, [
			'ผู้ช่วยเลขาธิการ ศอ.บต. ที่สังกัดหน่วยงานนี้เข้าร่วมประชุม',
			'An assistant secretary-general of SBPAC attached to this body took part'
		])
	)
];
