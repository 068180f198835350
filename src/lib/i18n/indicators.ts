import { words } from './words.ts';

export default words({
	th: {
		title: 'ตัวชี้วัด',
		lead: 'ตัวชี้วัดของโครงการ ค่าฐาน และเป้าหมายรายงวด ค่าจริงรายงานในรายงานความก้าวหน้ารายไตรมาส',
		none: 'ยังไม่มีตัวชี้วัด',
		add: 'เพิ่มตัวชี้วัด',
		change: 'แก้ไขตัวชี้วัด',
		changeOf: (name: string) => `แก้ไขตัวชี้วัด: ${name}`,
		backToList: 'ตัวชี้วัดทั้งหมดของโครงการ',
		remove: 'ลบตัวชี้วัดนี้',
		removeHelp: 'ลบได้เพราะยังไม่มีรายงานที่กล่าวถึง',
		reported: 'ลบไม่ได้และเปลี่ยนวิธีนับไม่ได้: มีรายงานที่กล่าวถึงตัวชี้วัดนี้แล้ว',
		save: 'บันทึกตัวชี้วัด',
		sections: {
			what: 'ตัวชี้วัด',
			counting: 'วิธีนับ',
			baseline: 'ค่าฐาน',
			breakdown: 'จำแนกค่าตาม',
			targets: 'เป้าหมายรายงวด',
			more: 'คำจำกัดความและแหล่งข้อมูล'
		},
		fields: {
			code: 'รหัส',
			position: 'ลำดับ',
			name_th: 'ชื่อตัวชี้วัด (ไทย)',
			name_en: 'ชื่อตัวชี้วัด (อังกฤษ)',
			unit_th: 'หน่วยนับ (ไทย)',
			unit_en: 'หน่วยนับ (อังกฤษ)',
			kind: 'วิธีนับ',
			ratio_factor: 'ตัวคูณของอัตราส่วน',
			decimals: 'ทศนิยม',
			direction: 'ทิศทางที่ดี',
			tolerance: 'คลาดเคลื่อนได้ไม่เกิน',
			baseline_value: 'ค่าฐาน',
			baseline_fiscal_year: 'ปีงบประมาณของค่าฐาน',
			baseline_quarter: 'ไตรมาสของค่าฐาน',
			definition_th: 'คำจำกัดความ (ไทย)',
			definition_en: 'คำจำกัดความ (อังกฤษ)',
			data_source_th: 'แหล่งข้อมูล (ไทย)',
			data_source_en: 'แหล่งข้อมูล (อังกฤษ)',
			by_sex: 'เพศ',
			by_age_group: 'กลุ่มอายุ',
			by_place: 'พื้นที่ของโครงการ'
		},
		hints: {
			code: 'เช่น 1 หรือ 1.2',
			unit: 'เช่น คน ครัวเรือน ร้อยละ',
			kind: 'เลือกตามวิธีที่ค่าของหลายงวดรวมกัน',
			ratio_factor: 'เฉพาะอัตราส่วน: 100 คือร้อยละ',
			tolerance: 'เฉพาะเมื่อให้คงระดับ: ห่างจากเป้าหมายได้เท่าใด ในหน่วยของตัวชี้วัด',
			baseline:
				'ถ้านับจากศูนย์ให้กรอก 0 ถ้าไม่ทราบให้เว้นว่าง (ว่างไม่เท่ากับ 0 และจะคำนวณร้อยละความสำเร็จไม่ได้) ตัวชี้วัดที่นับรายงวดใช้ค่าฐานต่อหนึ่งงวด',
			targets:
				'ค่าสะสม: ยอดสะสม ณ สิ้นงวด · นับรายงวด: เฉพาะงวดนั้น · ระดับล่าสุดและอัตราส่วน: ค่าของงวดนั้น เว้นว่างเมื่อไม่ได้ตั้งเป้าหมายของงวด',
			breakdown: 'แบบรายงานจะมีช่องให้กรอกแยกตามกลุ่ม'
		},
		kinds: {
			cumulative: 'ค่าสะสมตั้งแต่เริ่ม',
			per_period: 'นับเฉพาะแต่ละงวด',
			latest: 'ระดับล่าสุด',
			ratio: 'อัตราส่วน (ตัวตั้ง ÷ ตัวหาร)'
		},
		kindRules: {
			cumulative: 'หลายงวด: ค่าล่าสุดที่ทราบ · หลายพื้นที่หรือกลุ่ม: บวกกัน',
			per_period: 'หลายงวด: บวกกัน · หลายพื้นที่หรือกลุ่ม: บวกกัน',
			latest: 'หลายงวด: ค่าล่าสุดที่ทราบ · หลายพื้นที่หรือกลุ่ม: บวกกันไม่ได้',
			ratio: 'หลายงวด พื้นที่ หรือกลุ่ม: ผลรวมตัวตั้ง ÷ ผลรวมตัวหาร ไม่ใช้ค่าเฉลี่ยของร้อยละ'
		},
		directions: { up: 'เพิ่มขึ้น', down: 'ลดลง', keep: 'คงระดับ' },
		directionRules: {
			up: '(ค่าจริง − ค่าฐาน) ÷ (เป้าหมาย − ค่าฐาน)',
			down: '(ค่าฐาน − ค่าจริง) ÷ (ค่าฐาน − เป้าหมาย)',
			keep: 'ห่างจากเป้าหมายไม่เกินที่กำหนด = 100 ถ้าเกิน = ค่าคลาดเคลื่อนที่ยอมได้ ÷ ระยะห่าง'
		},
		ruleNotes: [
			'ไม่ทราบค่าใดค่าหนึ่ง (ค่าจริง เป้าหมาย หรือค่าฐาน) = ไม่ทราบความสำเร็จ ไม่นับเป็นศูนย์ ผลรวมที่ขาดบางงวดแสดงเท่าที่ทราบพร้อมจำนวนงวด',
			'ค่าสะสมและระดับล่าสุดที่ยกมาจากงวดก่อน เทียบกับเป้าหมายของงวดนั้น และบอกงวดไว้',
			'ความสำเร็จของแต่ละตัวชี้วัดแสดงตามจริงแม้เกิน 100 เมื่อเฉลี่ยหลายตัวชี้วัด นับตัวละไม่ต่ำกว่า 0 และไม่เกิน 100',
			'งวดที่ปิดแล้วใช้ค่าที่อนุมัติ ณ เวลาปิดงวด ค่าที่แก้ไขหลังปิดงวดแสดงไว้ข้างกัน',
			'คำนวณจากค่าเต็มแล้วปัดครั้งเดียว ทศนิยมสองตำแหน่ง ปัดครึ่งออกจากศูนย์'
		],
		rules: 'วิธีคำนวณร้อยละความสำเร็จ',
		factors: {
			1: 'ไม่คูณ',
			100: '100 (ร้อยละ)',
			1000: '1,000 (ต่อพัน)',
			10000: '10,000 (ต่อหมื่น)',
			100000: '100,000 (ต่อแสน)'
		} as Record<string, string>,
		decimalsOf: (n: number) => (n === 0 ? 'จำนวนเต็ม' : `${n} ตำแหน่ง`),
		notStated: 'ไม่ระบุ',
		choose: 'เลือก',
		quarter: (n: number) => `ไตรมาส ${n}`,
		targetOf: (period: string) => `เป้าหมาย ${period}`,
		value: 'ค่าจริง',
		target: 'เป้าหมาย',
		targetHere: (value: string) => `เป้าหมายของงวดนี้ ${value}`,
		noTarget: 'ไม่ได้ตั้งเป้าหมายของงวดนี้',
		baseline: 'ค่าฐาน',
		baselineIs: (value: string, when: string | null) => `ค่าฐาน ${value}${when ? ` (${when})` : ''}`,
		noBaseline: 'ไม่ทราบค่าฐาน',
		last: (value: string, period: string) => `ค่าครั้งก่อน ${value} (${period})`,
		noLast: 'ยังไม่เคยมีค่าที่อนุมัติ',
		amount: {
			value: 'ค่าของงวดนี้',
			cumulative: 'ค่าสะสมถึงสิ้นงวด',
			per_period: 'ค่าเฉพาะงวดนี้',
			latest: 'ระดับ ณ สิ้นงวด',
			numerator: 'ตัวตั้ง',
			denominator: 'ตัวหาร'
		},
		note: 'หมายเหตุ',
		numbered: (code: string, field: string) => `ตัวชี้วัด ${code} ${field}`,
		partField: (field: string, group: string, category: string) => `${field} ${group}: ${category}`,
		reportHint: 'เว้นว่างเมื่อไม่ทราบ (ว่างไม่เท่ากับ 0)',
		copy: 'ใช้ค่าครั้งก่อนในช่องที่ว่าง',
		copyHelp: 'เฉพาะค่าสะสมและระดับล่าสุด ตัวชี้วัดที่นับรายงวดและอัตราส่วนต้องกรอกใหม่ทุกงวด',
		groups: { sex: 'เพศ', age_group: 'กลุ่มอายุ', place: 'พื้นที่' },
		groupsSum: (value: string) => `รวมกลุ่มที่ทราบ ${value}`,
		by: (group: string) => `จำแนกตาม${group}`,
		categories: {
			female: 'หญิง',
			male: 'ชาย',
			unspecified: 'ไม่ระบุ',
			under_15: 'ต่ำกว่า 15 ปี',
			'15_24': '15–24 ปี',
			'25_59': '25–59 ปี',
			'60_over': '60 ปีขึ้นไป'
		} as Record<string, string>,
		warning: {
			indicator_below_last: (name: string, value: string, last: string) =>
				`ตัวชี้วัด ${name}: ${value} ต่ำกว่าที่รายงานครั้งก่อน (${last}) ทั้งที่เป็นค่าสะสม`,
			indicator_parts: (name: string, group: string, sum: string, whole: string) =>
				`ตัวชี้วัด ${name}: ค่าที่จำแนกตาม${group}รวมกันได้ ${sum} ไม่เท่ากับ ${whole}`,
			indicator_half: (name: string) => `ตัวชี้วัด ${name}: กรอกตัวตั้งหรือตัวหารไม่ครบ จึงยังไม่ทราบค่า`,
			indicator_missing: (name: string) => `ตัวชี้วัด ${name}: ไม่ได้รายงานค่า ทั้งที่มีเป้าหมายของงวดนี้`
		},
		columns: {
			indicator: 'ตัวชี้วัด',
			unit: 'หน่วยนับ',
			kind: 'วิธีนับ',
			baseline: 'ค่าฐาน',
			targets: 'เป้าหมาย',
			last: 'ครั้งก่อน',
			value: 'ค่าจริง',
			target: 'เป้าหมาย',
			achievement: 'ความสำเร็จ (%)',
			period: 'งวด',
			working: 'วิธีคิด',
			change: 'แก้ไข'
		},
		page: {
			at: (period: string) => `ณ ${period}`,
			carried: (period: string) => `ค่าของ${period}`,
			yearSoFar: 'รวมปีงบประมาณถึงงวดนี้',
			soFar: (value: string, known: number, of: number) => `${value} จาก ${known} ใน ${of} งวด`,
			missing: {
				no_value: 'ยังไม่มีรายงาน',
				no_target: 'ไม่ได้ตั้งเป้าหมายของงวด',
				no_baseline: 'ไม่ทราบค่าฐาน',
				at_baseline: 'เป้าหมายของงวดเท่ากับค่าฐาน',
				wrong_side: 'เป้าหมายสวนทางกับค่าฐาน'
			},
			mean: (mean: string, counted: number, of: number, reached: number) =>
				`ความสำเร็จเฉลี่ย ${mean}% คิดจาก ${counted} จาก ${of} ตัวชี้วัด ถึงเป้าหมายแล้ว ${reached} (แต่ละตัวนับไม่ต่ำกว่า 0 และไม่เกิน 100)`,
			noMean: (of: number) => `ยังไม่มีตัวชี้วัดที่คำนวณร้อยละความสำเร็จได้ ใน ${of} ตัวชี้วัด`,
			history: 'รายงวด วิธีคิด และคำจำกัดความ',
			definition: 'คำจำกัดความ',
			source: 'แหล่งข้อมูล',
			byGroups: (period: string) => `ค่าจำแนกตามกลุ่ม ${period}`,
			chart: (name: string) => `${name}: ค่าจริงเทียบเป้าหมาย`,
			chartSentence: (value: string, target: string, period: string) =>
				`${period} ค่าจริง ${value} เป้าหมาย ${target}`,
			noValues: 'ยังไม่มีค่าที่อนุมัติ',
			perPeriod: (unit: string) => `หน่วย: ${unit}`
		}
	},
	en: {
		title: 'Indicators',
		lead: 'What the initiative is measured by, with baselines and targets per period. Actual values are reported in the quarterly progress reports.',
		none: 'No indicators yet',
		add: 'Add an indicator',
		change: 'Change the indicator',
		changeOf: (name) => `Change the indicator: ${name}`,
		backToList: 'All indicators of the initiative',
		remove: 'Remove this indicator',
		removeHelp: 'It can be removed: no report speaks of it.',
		reported: 'It cannot be removed, nor counted another way: reports speak of it.',
		save: 'Save the indicator',
		sections: {
			what: 'Indicator',
			counting: 'How it is counted',
			baseline: 'Baseline',
			breakdown: 'Values told apart by',
			targets: 'Targets per period',
			more: 'Definition and source of data'
		},
		fields: {
			code: 'Code',
			position: 'Order',
			name_th: 'Name (Thai)',
			name_en: 'Name (English)',
			unit_th: 'Unit (Thai)',
			unit_en: 'Unit (English)',
			kind: 'How it is counted',
			ratio_factor: 'Factor of the ratio',
			decimals: 'Decimals',
			direction: 'Good direction',
			tolerance: 'May differ by at most',
			baseline_value: 'Baseline value',
			baseline_fiscal_year: 'Fiscal year of the baseline (B.E.)',
			baseline_quarter: 'Quarter of the baseline',
			definition_th: 'Definition (Thai)',
			definition_en: 'Definition (English)',
			data_source_th: 'Source of data (Thai)',
			data_source_en: 'Source of data (English)',
			by_sex: 'Sex',
			by_age_group: 'Age group',
			by_place: 'Places of the initiative'
		},
		hints: {
			code: 'e.g. 1 or 1.2',
			unit: 'e.g. people, households, per cent',
			kind: 'Choose by how the values of several periods go together',
			ratio_factor: 'Ratios only: 100 gives per cent',
			tolerance: 'Only where it is to be kept: how far from the target it may be, in its unit',
			baseline:
				'Type 0 where counting starts from nothing; leave empty if unknown (empty is not 0, and no achievement can be computed). For what is counted per period: of one such period.',
			targets:
				'Cumulative: the count so far at the period’s end · per period: of that period alone · latest level and ratio: the value of that period. Leave empty where no target is set.',
			breakdown: 'The report form will have fields for each group.'
		},
		kinds: {
			cumulative: 'Cumulative since the start',
			per_period: 'Counted in each period',
			latest: 'Latest level',
			ratio: 'Ratio (numerator ÷ denominator)'
		},
		kindRules: {
			cumulative: 'Several periods: the last known value · several places or groups: added up',
			per_period: 'Several periods: added up · several places or groups: added up',
			latest: 'Several periods: the last known value · several places or groups: cannot be added up',
			ratio:
				'Several periods, places or groups: sum of numerators ÷ sum of denominators, never an average of percentages'
		},
		directions: { up: 'Up', down: 'Down', keep: 'Keep' },
		directionRules: {
			up: '(value − baseline) ÷ (target − baseline)',
			down: '(baseline − value) ÷ (baseline − target)',
			keep: 'within the tolerance of the target = 100; beyond it = tolerance ÷ distance'
		},
		ruleNotes: [
			'Where the value, the target or the baseline is not known, achievement is not known; it is never counted as nought. A sum that lacks periods shows what is known, and of how many periods.',
			'A count so far or a level that is carried from an earlier period is held against that period’s target, and names it.',
			'Each indicator’s achievement shows as it is, above 100 too; in a mean over several indicators each counts as 0 at least and 100 at most.',
			'A closed period stands by the values that were approved at its close; what was corrected afterwards is shown beside them.',
			'Computed exactly and rounded once, to two decimals, half away from zero.'
		],
		rules: 'How achievement is computed',
		factors: {
			1: 'None',
			100: '100 (per cent)',
			1000: '1,000 (per thousand)',
			10000: '10,000 (per ten thousand)',
			100000: '100,000 (per hundred thousand)'
		},
		decimalsOf: (n) => (n === 0 ? 'Whole numbers' : `${n}`),
		notStated: 'Not stated',
		choose: 'Choose',
		quarter: (n) => `Quarter ${n}`,
		targetOf: (period) => `Target ${period}`,
		value: 'Value',
		target: 'Target',
		targetHere: (value) => `Target of this period ${value}`,
		noTarget: 'No target set for this period',
		baseline: 'Baseline',
		baselineIs: (value, when) => `Baseline ${value}${when ? ` (${when})` : ''}`,
		noBaseline: 'Baseline not known',
		last: (value, period) => `Last value ${value} (${period})`,
		noLast: 'No value approved before',
		amount: {
			value: 'Value of this period',
			cumulative: 'Count so far at the period’s end',
			per_period: 'Count of this period alone',
			latest: 'Level at the period’s end',
			numerator: 'Numerator',
			denominator: 'Denominator'
		},
		note: 'Note',
		numbered: (code, field) => `Indicator ${code}, ${field}`,
		partField: (field, group, category) => `${field}, ${group}: ${category}`,
		reportHint: 'Leave empty if unknown (empty is not 0).',
		copy: 'Use the last values where empty',
		copyHelp:
			'Only for counts so far and levels. What is counted per period, and ratios, are entered anew each period.',
		groups: { sex: 'Sex', age_group: 'Age group', place: 'Place' },
		groupsSum: (value) => `known groups together ${value}`,
		by: (group) => `By ${group.toLowerCase()}`,
		categories: {
			female: 'Female',
			male: 'Male',
			unspecified: 'Not specified',
			under_15: 'Under 15',
			'15_24': '15–24',
			'25_59': '25–59',
			'60_over': '60 and over'
		},
		warning: {
			indicator_below_last: (name, value, last) =>
				`Indicator ${name}: ${value} is below the last report (${last}), though it is cumulative`,
			indicator_parts: (name, group, sum, whole) =>
				`Indicator ${name}: the values by ${group.toLowerCase()} add up to ${sum}, not ${whole}`,
			indicator_half: (name) =>
				`Indicator ${name}: numerator or denominator is missing, so its value is not known`,
			indicator_missing: (name) => `Indicator ${name}: no value though this period has a target`
		},
		columns: {
			indicator: 'Indicator',
			unit: 'Unit',
			kind: 'How counted',
			baseline: 'Baseline',
			targets: 'Targets',
			last: 'Last',
			value: 'Value',
			target: 'Target',
			achievement: 'Achievement (%)',
			period: 'Period',
			working: 'Working',
			change: 'Change'
		},
		page: {
			at: (period) => `At ${period}`,
			carried: (period) => `value of ${period}`,
			yearSoFar: 'Fiscal year so far',
			soFar: (value, known, of) => `${value} from ${known} of ${of} periods`,
			missing: {
				no_value: 'Nothing reported',
				no_target: 'No target for the period',
				no_baseline: 'Baseline not known',
				at_baseline: 'The period’s target is the baseline',
				wrong_side: 'The target contradicts the baseline'
			},
			mean: (mean, counted, of, reached) =>
				`Mean achievement ${mean}% from ${counted} of ${of} indicators; ${reached} reached the target (each counts as 0 at least and 100 at most)`,
			noMean: (of) => `No achievement can be computed yet for any of ${of} indicators`,
			history: 'By period, working and definition',
			definition: 'Definition',
			source: 'Source of data',
			byGroups: (period) => `Values by group, ${period}`,
			chart: (name) => `${name}: value against target`,
			chartSentence: (value, target, period) => `${period}: value ${value}, target ${target}`,
			noValues: 'No approved value yet',
			perPeriod: (unit) => `Unit: ${unit}`
		}
	}
});
